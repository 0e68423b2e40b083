"""What a policy officer asks: of which instrument, what should come of it, and how it may be learnt."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.evidence import Question
from inbeeld.evidence.learning import Asked
from inbeeld.evidence.outcome import outcome, outcomes
from inbeeld.register.models import Finding
from inbeeld.report.evidence.words import outcome_name
from inbeeld.report.labels import variable_name
from inbeeld.report.speech import sentence, speech
from inbeeld.web.forms import Form
from inbeeld.web.templatetags.told import language

AFTER = (12, 24, 36)
"""Months after the start."""
GROUPS = ("sex", "age_group", "arrival_route", "education_level")
FIRST = "in_paid_work"
AUTO = "auto"
DESIGNS = {
    AUTO: _("By lottery where places were drawn, and else by comparing"),
    "lottery": _("By lottery: who drew a place against who drew none"),
    "emulation": _("By comparing: who started against comparable people who did not yet"),
}


def outcome_choices() -> list[tuple[str, str]]:
    """What is asked for most stands first."""
    names, words = sorted(outcomes(), key=lambda name: name != FIRST), speech(language())
    return [(name, sentence(outcome_name(outcomes()[name], words))) for name in names]


def group_choices() -> list[tuple[str, str]]:
    words = speech(language())
    return [("", str(_("nobody: everybody together"))), *((name, variable_name(name, words)) for name in GROUPS)]


class AskForm(Form):
    outcome = forms.ChoiceField(label=_("What should come of it?"), choices=outcome_choices)
    design = forms.ChoiceField(label=_("How"), choices=list(DESIGNS.items()))
    by = forms.ChoiceField(label=_("Told apart by"), choices=group_choices, required=False)

    @property
    def question(self) -> dict[str, Any]:
        """As a finding keeps it."""
        told = self.cleaned_data
        return {"outcome": told["outcome"], "design": told["design"], "by": [told["by"]] if told["by"] else []}


def day_of(today: date) -> date:
    """Findings are about the first day of the month, as known then: so that nobody asks again the day after, and sees
    what the people of one day made of it."""
    return today.replace(day=1)


def question_of(finding: Finding) -> tuple[Question, Asked]:
    """What is asked, and by which design."""
    kept: Mapping[str, Any] = finding.question
    asked = Question(
        instrument=finding.instrument,
        outcome=outcome(kept["outcome"]),
        after=AFTER,
        on=finding.day,
        known_on=finding.day,
        by=tuple(kept["by"]),
    )
    return asked, kept["design"]
