"""What a file holds, as the file itself tells."""

from pathlib import Path

from inbeeld.facts.csv_lines import delimiter_of, header_line
from inbeeld.survey.wave.rows import RespondentRow


def kind_of(path: Path) -> str:
    """csv, spss or limesurvey for answers; counts or respondents. Raises CaseloadError for an empty file."""
    if path.suffix.lower() == ".sav":
        return "spss"
    header = header_line(path)
    names = {name.strip().strip('"') for name in header.split(delimiter_of(header))}
    if names >= {"token", "submitdate"}:
        return "limesurvey"
    if names >= {"day", "figure", "value"}:
        return "counts"
    return "respondents" if names == {*RespondentRow.model_fields} else "csv"
