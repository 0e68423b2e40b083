"""The errors of curves in plain Python, from people, a sum for each term: to be read, not to be fast."""

from math import sqrt

from tests.outcomes.people import Person

Matrix = list[list[float]]


class Reference:
    """Of people who are followed from day 0 on, some of them; others enter later."""

    def __init__(self, people: list[Person], states: tuple[str, ...], days: int) -> None:
        self.people, self.states, self.days = people, states, days
        at_first = [self.number(0, state) for state in states]
        self.first = [number / sum(at_first) for number in at_first]
        self.steps = {day: self.step(day) for day in range(1, days + 1)}

    def number(self, day: int, state: str, then: str | None = None) -> int:
        """Those in a state at the end of a day who are still in view the day after (and then in another)."""
        found = 0
        for entry, path in self.people:
            place = day - entry
            if 0 <= place < len(path) - 1 and path[place] == state:
                found += then is None or then == path[place + 1]
        return found

    def step(self, day: int) -> Matrix:
        """I + A, from the day before to the day."""
        rows = []
        for place, state in enumerate(self.states):
            at_risk = self.number(day - 1, state)
            moved = [self.number(day - 1, state, then) / max(1, at_risk) for then in self.states]
            rows.append(moved if at_risk else [float(place == other) for other in range(len(self.states))])
        return rows

    def chance(self, start: int, end: int) -> Matrix:
        """P(start, end), the product of the days in between."""
        size = range(len(self.states))
        product = [[float(h == j) for j in size] for h in size]
        for day in range(start + 1, end + 1):
            product = [[sum(row[h] * self.steps[day][h][j] for h in size) for j in size] for row in product]
        return product

    def share(self, day: int) -> list[float]:
        chance = self.chance(0, day)
        return [sum(p * row[j] for p, row in zip(self.first, chance, strict=True)) for j in range(len(self.states))]

    def covariance(self, one: int, other: int, j: int, k: int) -> float:
        """Of the share in j on a day and in k on another: what each draw (the first day's, and the moves out of a
        state on each day until the earlier one) adds to both."""
        in_view = sum(self.number(0, state) for state in self.states)
        draws = [(0, 1.0, self.first, in_view)]
        for day in range(1, min(one, other) + 1):
            before = self.share(day - 1)
            for place, state in enumerate(self.states):
                if people := self.number(day - 1, state):
                    draws.append((day, before[place], self.steps[day][place], people))
        return sum(
            weight**2 / people * self.multinomial(chances, self.chance(day, one), self.chance(day, other), j, k)
            for day, weight, chances, people in draws
        )

    def multinomial(self, q: list[float], to_one: Matrix, to_other: Matrix, j: int, k: int) -> float:
        """Of what becomes of one person, who goes to each state with chance q."""
        both = sum(chance * to_one[h][j] * to_other[h][k] for h, chance in enumerate(q))
        one, other = (sum(p * row[k] for p, row in zip(q, to, strict=True)) for to, k in ((to_one, j), (to_other, k)))
        return both - one * other

    def error(self, day: int, state: str) -> float:
        place = self.states.index(state)
        return sqrt(max(0.0, self.covariance(day, day, place, place)))

    def time_error(self, day: int, state: str) -> float:
        """Of the sum of the shares of the days before: all pairs of days."""
        place = self.states.index(state)
        return sqrt(max(0.0, sum(self.covariance(u, v, place, place) for u in range(day) for v in range(day))))
