"""Who answered, set against the frame, and who is still awaited."""

import polars as pl

from inbeeld.survey.questionnaire import Question
from inbeeld.survey.wave.wave import Wave

BOARD = ("size", "province", "region")


def response(wave: Wave, by: str | None = None) -> pl.DataFrame:
    """municipalities, answered, inhabitants and of_answered (the inhabitants of those that answered), for each class
    of `by`: one of BOARD. Without it, a row for the country."""
    marked = wave.frame.with_columns(takes_part=pl.col("municipality").is_in(wave.taking_part))
    grouped = marked.group_by(by, maintain_order=True) if by else marked.group_by(pl.lit("all").alias("all"))
    return grouped.agg(
        municipalities=pl.len(),
        answered=pl.col("takes_part").sum(),
        inhabitants=pl.col("inhabitants").sum(),
        of_answered=pl.col("inhabitants").filter("takes_part").sum(),
    ).sort(by or "all")


def completeness(wave: Wave) -> pl.DataFrame:
    """municipality, asked and answered: how many of the questions that apply have an answer that stands or were
    counted, of those that take part."""
    rows = []
    for code in sorted(wave.taking_part):
        answers = wave.answers_of(code)
        asked = wave.questionnaire.asked({name: answer.chosen for name, answer in answers.items()})
        done = [question for question in asked if question.id in answers or is_counted(wave, code, question)]
        rows.append((code, len(asked), len(done)))
    schema = {"municipality": pl.String, "asked": pl.Int64, "answered": pl.Int64}
    return pl.DataFrame(rows, schema=schema, orient="row")


def is_counted(wave: Wave, municipality: str, question: Question) -> bool:
    """Whether the register tells all of a question: each item of a table of shares."""
    if question.kind not in ("share", "shares"):
        return False
    return all((municipality, question.id, item) in wave.counted for item in question.names or ("",))


def awaited(wave: Wave) -> pl.DataFrame:
    """municipality, name, size, province, region, respondents (how many can answer): those of which there is no
    answer and no count."""
    able: dict[str, int] = {}
    for codes in wave.respondents.values():
        for code in codes:
            able[code] = able.get(code, 0) + 1
    silent = wave.frame.filter(~pl.col("municipality").is_in(wave.taking_part))
    known = pl.col("municipality").replace_strict(able, default=0, return_dtype=pl.Int64).alias("respondents")
    return silent.select("municipality", "name", *BOARD, known).sort("name")
