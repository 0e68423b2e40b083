"""A form for each kind of fact. The names of the fields are those of the model."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.code_lists import code_list
from inbeeld.register.actions.recording import NEEDS_A_REASON
from inbeeld.web.forms import Form
from inbeeld.web.people.forms.fields import Code, PastDay

BARRIERS = tuple(code for code in code_list("kind").codes if code.startswith("barrier_"))
PERIODS = tuple(code for code in code_list("kind").codes if code not in BARRIERS)


class FactForm(Form):
    """Checks that a period does not end before it starts; lets own codes of imported facts stand."""

    period: tuple[str, str] = ("start", "end")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if isinstance(field, Code):
                field.also(self.get_initial_for_field(field, name))

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        start, end = (told.get(name) for name in self.period)
        if isinstance(start, date) and isinstance(end, date) and end < start:
            self.add_error(self.period[1], _("This day lies before the first day."))
        return told


class SpellForm(FactForm):
    kind = Code("kind", PERIODS, label=_("What"))
    start = forms.DateField(label=_("First day"))
    end = forms.DateField(label=_("First day no longer"), required=False, help_text=_("Empty: it goes on."))
    hours_per_week = forms.FloatField(label=_("Hours a week"), required=False, min_value=0, max_value=168)
    contract = Code("contract", label=_("Contract, of paid work"), required=False)
    found_through = Code("found_through", label=_("How the work was found"), required=False)
    occupation = forms.CharField(label=_("Occupation"), required=False, max_length=200)
    instrument = forms.CharField(label=_("What the municipality deployed"), required=False, max_length=200)
    provider = forms.CharField(label=_("Employer, school or provider"), required=False, max_length=200)
    end_reason = forms.CharField(label=_("Why it ended"), required=False, max_length=200)


class BarrierForm(FactForm):
    kind = Code("kind", BARRIERS, label=_("What holds this person back"))
    start = forms.DateField(label=_("Since"))
    end = forms.DateField(label=_("First day no longer"), required=False, help_text=_("Empty: it still holds."))
    end_reason = forms.CharField(label=_("What helped"), required=False, max_length=200)


class DecisionForm(FactForm):
    offer = forms.ChoiceField(label=_("Offer"))
    step = Code("step", label=_("Step"))
    date = PastDay(label=_("Day"))
    reason = forms.CharField(
        label=_("Reason"),
        required=False,
        max_length=200,
        help_text=_("Needed when somebody is not eligible or declined. A few words, such as: health, travel time."),
    )

    def __init__(self, *args: Any, offers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = self.fields["offer"]
        assert isinstance(listed, forms.ChoiceField)
        listed.choices = offers

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("step") in NEEDS_A_REASON and not told.get("reason"):
            self.add_error("reason", _("Say why in a few words. It shows later why people could not take part."))
        return told


class ProfileForm(FactForm):
    """What stays empty was not asked, and what was known before stays known."""

    work_experience_years = forms.FloatField(
        label=_("Years of work experience, anywhere"), required=False, min_value=0, max_value=80
    )
    occupations = forms.CharField(label=_("Occupations"), required=False, max_length=1000)
    language_level = Code("language_level", label=_("Level of Dutch"), required=False)
    education_abroad = forms.CharField(label=_("Education abroad"), required=False, max_length=500)
    health_limits = forms.CharField(label=_("What health allows"), required=False, max_length=200)
    childcare_needed = forms.CharField(label=_("Childcare"), required=False, max_length=200)
    wishes = forms.CharField(label=_("What does this person want?"), required=False, max_length=1000)
    hours_available = forms.FloatField(
        label=_("Hours per week that this person has"), required=False, min_value=0, max_value=168
    )
    travel_km = forms.FloatField(
        label=_("How many kilometres this person can travel, one way"), required=False, min_value=0, max_value=500
    )
    available_from = forms.DateField(label=_("Can begin from"), required=False)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if not self.errors and all(value is None for value in told.values()):
            self.add_error(None, _("Fill in at least one field."))
        return told


class GoalForm(FactForm):
    period = ("set_on", "closed_on")

    goal = forms.CharField(label=_("Goal"), max_length=500)
    set_on = PastDay(label=_("Agreed on"))
    closed_on = PastDay(label=_("Reached or dropped on"), required=False)
    reached = forms.NullBooleanField(label=_("Reached"), required=False)


class PlanStepForm(FactForm):
    period = ("agreed_on", "done_on")

    what = forms.CharField(label=_("What will be done?"), max_length=500)
    whose_turn = Code("whose_turn", label=_("Whose turn is it?"), required=False)
    due = forms.DateField(label=_("By when"), required=False)
    goal = forms.ChoiceField(label=_("For which goal"), required=False)
    agreed_on = PastDay(label=_("Agreed on"))
    done_on = PastDay(label=_("Done on"), required=False)

    def __init__(self, *args: Any, goals: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = self.fields["goal"]
        assert isinstance(listed, forms.ChoiceField)
        listed.choices = [("", "–"), *goals]


class HelperForm(FactForm):
    name = forms.CharField(label=_("Name"), required=False, max_length=200)
    role = Code("helper_role", label=_("Who is this to the person?"))
    organisation = forms.CharField(label=_("Organisation or employer"), required=False, max_length=200)
    start = forms.DateField(label=_("Since"))
    end = forms.DateField(label=_("First day no longer"), required=False, help_text=_("Empty: it goes on."))


class MeetingForm(FactForm):
    title = forms.CharField(label=_("Which meeting"), max_length=200)
    date = PastDay(label=_("Day"))


class ContactCorrection(FactForm):
    date = PastDay(label=_("Day"))
    channel = Code("channel", label=_("How"), required=False)
    about = forms.CharField(label=_("What was it about?"), required=False, widget=forms.Textarea(attrs={"rows": 4}))

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        return told | {"about": told.get("about") or ""}
