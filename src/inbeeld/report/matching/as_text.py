"""Text for a terminal: what fits, may fit and nearly fits; and leftovers side by side."""

from collections.abc import Iterable, Iterator

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from inbeeld.guidance.matching import Leftover, Match, told
from inbeeld.report.labels import offer_kind
from inbeeld.report.matching.found import ANSWERS, MAY_FIT, NEARLY, FoundLeftovers, FoundMatches
from inbeeld.report.speech import Speech, sentence, speech

SHOWN = 20
"""So many of a list are shown; JSON and CSV have all."""


def print_matches(found: FoundMatches, console: Console, language: str) -> None:
    """Raises RequestError for a language that is not known."""
    words = speech(language)
    about = {"on": words.day(found.day), "person": found.person}
    key = "match.person" if found.opening is None else "match.offer"
    title = found.opening.title if found.opening else ""
    console.print(Text(words.say(key, title=title, **about), "bold"))
    console.print(Text(words.say("match.no_score")))
    for answer in ANSWERS:
        matches = found.answering(answer)
        console.print(Text(f"\n{words.say(f'match.{answer}')} ({words.whole(len(matches))})", "bold"))
        if matches:
            console.print(_table(found, answer, matches[:SHOWN], words))
        _tell_rest(len(matches), console, words)


def print_leftovers(found: FoundLeftovers, console: Console, language: str) -> None:
    words = speech(language)
    people, openings = found.leftovers.people, found.leftovers.openings
    console.print(Text(words.say("match.left", on=words.day(found.day)), "bold"))
    console.print(Text(words.say("match.left_what")))
    beside = Table.grid(padding=(0, 4, 0, 0))
    counts = [words.say("match.people_left", left=words.whole(len(people)), all=words.whole(len(found.seekers)))]
    counts += [words.say("match.offers_left", left=words.whole(len(openings)), all=words.whole(len(found.openings)))]
    beside.add_row(*(Text(f"\n{count}", "bold") for count in counts))
    beside.add_row(_people(people[:SHOWN], words), _offers(found, openings[:SHOWN], words))
    console.print(beside)
    _tell_rest(max(len(people), len(openings)), console, words)


def _table(found: FoundMatches, answer: str, matches: Iterable[Match], words: Speech) -> Table:
    of_person = found.opening is None
    table = _headed(words, "match.head_offer" if of_person else "match.head_person", f"match.head_{answer}")
    for one in matches:
        opening = found.openings[one.opening_id]
        kind = offer_kind(opening.kind, words)
        name = f"{opening.title} ({kind}, {one.opening_id})" if of_person else one.seeker_id
        table.add_row(Text(name), Text("\n".join(_why(found, one, answer, words))))
    return table


def _why(found: FoundMatches, match: Match, answer: str, words: Speech) -> Iterator[str]:
    """What is missing with what would close it, or what is to be asked, or which wishes are met."""
    if answer == MAY_FIT:
        asked = (told(one, words.language).removeprefix(words.say("match.ask_first")) for one in match.to_ask)
        yield from map(sentence, asked)
    elif answer == NEARLY:
        for one in match.missing:
            yield told(one, words.language)
            if courses := match.closes.get(one.id):
                titles = words.either(dict.fromkeys(found.openings[course].title for course in courses))
                yield words.say("match.course", courses=titles)
    else:
        yield from (told(one, words.language) for one in match.wishes)


def _people(people: Iterable[Leftover], words: Speech) -> Table:
    table = _headed(words, "match.head_person", "match.head_something")
    for one in people:
        table.add_row(Text(one.id), Text(_may_fit(one, words)))
    return table


def _offers(found: FoundLeftovers, openings: Iterable[Leftover], words: Speech) -> Table:
    table = _headed(words, "match.head_offer", "match.head_kind", "match.head_somebody")
    for one in openings:
        opening = found.openings[one.id]
        table.add_row(
            Text(f"{opening.title} ({one.id})"), Text(offer_kind(opening.kind, words)), Text(_may_fit(one, words))
        )
    return table


def _may_fit(one: Leftover, words: Speech) -> str:
    return words.say("match.ask" if one.may_fit else "match.nothing")


def _headed(words: Speech, *keys: str) -> Table:
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 2, 0, 0))
    for key in keys:
        table.add_column(sentence(words.say(key)))
    return table


def _tell_rest(rows: int, console: Console, words: Speech) -> None:
    if rows > SHOWN:
        console.print(Text(words.say("match.rest", shown=SHOWN, rows=words.whole(rows)), "dim"))
