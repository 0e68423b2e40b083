"""How far the answers are: how much of the questionnaire, and how many shares were counted and how many estimated."""

from dataclasses import dataclass

from inbeeld.survey.wave import Wave
from inbeeld.survey.wave.response import completeness

HARDLY = 0.5
"""Who answered less than this share of what applies is worth a call."""


@dataclass(frozen=True)
class Given:
    """`half_way`: name, answered and asked of the municipalities that answered less than HARDLY. `counted`,
    `by_hand` and `estimated`: shares counted by registers, counted as respondents say, and estimated."""

    questions: int
    answered: int
    half_way: list[tuple[str, int, int]]
    counted: int
    counting: int
    by_hand: int
    estimated: int
    contested: int


def given(wave: Wave) -> Given:
    rows = completeness(wave)
    names = dict(wave.frame.select("municipality", "name").iter_rows())
    half_way = [(names[code], done, asked) for code, asked, done in rows.iter_rows() if done < HARDLY * asked]
    bases = [
        line.basis
        for (code, question), answer in wave.standing.answers.items()
        for line in answer.lines
        if line.known and line.basis and (code, question, line.item) not in wave.counted
    ]
    return Given(
        questions=int(rows["asked"].sum()),
        answered=int(rows["answered"].sum()),
        half_way=sorted(half_way),
        counted=len(wave.counted),
        counting=len({place[0] for place in wave.counted}),
        by_hand=bases.count("counted"),
        estimated=bases.count("estimated"),
        contested=len(wave.contested),
    )
