"""What a researcher is told of a wave that cannot be estimated as asked."""

from inbeeld.facts.errors import InBeeldError


class SurveyError(InBeeldError):
    """A questionnaire, frame, answer or weighting that does not fit; the text says what to do."""

    exit_code = 3
