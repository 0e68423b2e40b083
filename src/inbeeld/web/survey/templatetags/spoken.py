"""What the questionnaire says, in the language of the reader."""

from django import template

from inbeeld.survey.questionnaire.question import Words
from inbeeld.web.survey.wording import language

register = template.Library()


@register.filter
def spoken(words: Words) -> str:
    return words.by(language())
