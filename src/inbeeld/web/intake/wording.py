"""Tables and reasons in the language of the reader. The check speaks English."""

from django.utils.translation import gettext, gettext_noop
from django.utils.translation import gettext_lazy as _

from inbeeld.register.admission import ELSEWHERE, TOO_LARGE, TOO_LONG
from inbeeld.report.refusals import refusal
from inbeeld.report.speech import speech
from inbeeld.web.templatetags.told import language

TABLES = {
    "persons": _("people"),
    "offers": _("offers"),
    "spells": _("work, education, benefit and barriers"),
    "contacts": _("contacts"),
    "assignments": _("who guides whom"),
    "decisions": _("decisions about offers"),
    "profiles": _("profiles"),
    "goals": _("goals"),
    "plan_steps": _("steps of plans"),
    "helpers": _("helpers"),
    "meetings": _("meetings"),
    "employers": _("employers"),
    "conversations": _("conversations with employers"),
}
OURS = (
    gettext_noop("this is a person of another municipality"),
    gettext_noop("longer than what is kept here"),
    gettext_noop("larger than what is kept here"),
)
assert OURS == (ELSEWHERE, TOO_LONG, TOO_LARGE)


def reason(told: str) -> str:
    return gettext(told) if told in OURS else refusal(told, speech(language()))
