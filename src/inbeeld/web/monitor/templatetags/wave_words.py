"""Words of a wave in the language of the reader."""

from django import template

from inbeeld.register import clock
from inbeeld.survey.questionnaire.question import Words
from inbeeld.survey.wave import Plan
from inbeeld.web.survey.wording import language

register = template.Library()


@register.filter
def worded(words: Words) -> str:
    return words.by(language())


@register.filter
def state(plan: Plan) -> str:
    """later, open or closed."""
    today = clock.today()
    if plan.is_open(today):
        return "open"
    return "later" if today < plan.opens else "closed"


@register.filter
def whole(percent: float) -> str:
    """Without decimals; what is not quite all or nothing is not called so."""
    return str(round(min(max(percent, 1), 99)) if 0 < percent < 100 else round(percent))


@register.filter
def units(percent: float) -> str:
    """For a drawing, which wants a point in every language."""
    return f"{percent:.1f}"
