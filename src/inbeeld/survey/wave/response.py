"""Who answered, set against the frame, and who is still awaited."""

import polars as pl

from inbeeld.survey.wave.wave import Wave

BOARD = ("size", "province", "region")
OF_EACH = {
    "municipality": pl.String(),
    **dict.fromkeys(("asked", "answered", "counted", "estimated", "disputes"), pl.Int64()),
}


def response(wave: Wave, by: str | None = None) -> pl.DataFrame:
    """A row for each class of `by`, one of BOARD, which is its first column; without it, a row for the country.

    municipalities, inhabitants: of the frame. answered, of_answered: the municipalities of which anything stands,
    and their inhabitants. complete: those of which nothing is open. asked, done: the questions that apply to them,
    and how many of these are answered or counted. counted, estimated: the shares that stand, by how they are known.
    disputes: questions on which two respondents differ.
    """
    marked = wave.frame.join(progress(wave), on="municipality", how="left").with_columns(
        takes_part=pl.col("municipality").is_in(wave.taking_part)
    )
    grouped = marked.group_by(by, maintain_order=True) if by else marked.group_by(pl.lit("all").alias("all"))
    return grouped.agg(
        municipalities=pl.len(),
        answered=pl.col("takes_part").sum(),
        inhabitants=pl.col("inhabitants").sum(),
        of_answered=pl.col("inhabitants").filter("takes_part").sum(),
        complete=(pl.col("takes_part") & (pl.col("asked") == pl.col("answered"))).sum(),
        asked=pl.col("asked").filter("takes_part").sum(),
        done=pl.col("answered").filter("takes_part").sum(),
        counted=pl.col("counted").sum(),
        estimated=pl.col("estimated").sum(),
        disputes=pl.col("disputes").sum(),
    ).sort(by or "all")


def progress(wave: Wave) -> pl.DataFrame:
    """OF_EACH of all municipalities of the frame: questions that apply, those answered or counted, the shares that
    are known by a count or an estimate, and the questions in dispute."""
    rows = [_progress(wave, code) for code in wave.frame["municipality"]]
    return pl.DataFrame(rows, schema=OF_EACH, orient="row")


def completeness(wave: Wave) -> pl.DataFrame:
    """municipality, asked and answered: how many of the questions that apply have an answer that stands or were
    counted, of those that take part."""
    taking_part = progress(wave).filter(pl.col("municipality").is_in(wave.taking_part))
    return taking_part.select("municipality", "asked", "answered")


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


def _progress(wave: Wave, code: str) -> tuple[str | int, ...]:
    """A register goes before what a respondent wrote."""
    asked = wave.asked_of(code)
    by_register = [place for place in wave.counted if place[0] == code]
    lines = [(question, line) for question, answer in wave.answers_of(code).items() for line in answer.lines]
    bases = [line.basis for question, line in lines if (code, question, line.item) not in wave.counted]
    return (
        code,
        len(asked),
        sum(wave.is_done(code, question) for question in asked),
        len(by_register) + bases.count("counted"),
        bases.count("estimated"),
        sum(place[0] == code for place in wave.standing.disputes),
    )
