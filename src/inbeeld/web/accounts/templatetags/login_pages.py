"""For the pages of allauth: its forms in our clothes, and the demo's accounts on the login page."""

from collections.abc import Sequence

from django import forms, template
from django.conf import settings
from django.forms.utils import pretty_name
from django.utils.translation import gettext

from inbeeld.register.models import SurveyLink
from inbeeld.web.accounts.made_up import ACCOUNTS, PASSWORD, RESPONDENT, Account
from inbeeld.web.accounts.role_words import role_word
from inbeeld.web.forms import CLASSES
from inbeeld.web.survey.links import address_of

register = template.Library()
register.filter(role_word)


@register.filter
def dressed(form: forms.BaseForm) -> forms.BaseForm:
    """The classes of NL Design System; the label, in the reader's language, says what a placeholder would repeat."""
    for name, field in form.fields.items():
        field.label = field.label or gettext(pretty_name(name))
        worn = next((names for kind, names in CLASSES.items() if isinstance(field.widget, kind)), "")
        field.widget.attrs.setdefault("class", worn)
        field.widget.attrs.pop("placeholder", None)
    return form


@register.simple_tag
def demo_accounts() -> Sequence[Account]:
    """None where people are real."""
    return ACCOUNTS if settings.MADE_UP else ()


@register.simple_tag
def demo_password() -> str:
    return PASSWORD if settings.MADE_UP else ""


@register.simple_tag
def demo_link() -> str:
    """To answer the survey as a made-up respondent; empty where people are real, and where no wave runs."""
    links = SurveyLink.objects.filter(respondent__key=RESPONDENT, ended_at=None, handed_from=None)
    link = links.first() if settings.MADE_UP else None
    return address_of(link) if link else ""
