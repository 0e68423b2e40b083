"""For the pages of allauth: its forms in our clothes, and the demo's accounts on the login page."""

from collections.abc import Sequence

from django import forms, template
from django.conf import settings
from django.forms.utils import pretty_name
from django.utils.translation import gettext

from inbeeld.web.accounts.made_up import ACCOUNTS, PASSWORD, Account
from inbeeld.web.accounts.role_words import role_word
from inbeeld.web.forms import CLASSES

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
