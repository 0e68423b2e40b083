"""What can be recorded of a person: for each kind of fact its form, its words, and what it starts with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbeeld.register import clock
from inbeeld.register.models import (
    Contact,
    Decision,
    Details,
    Goal,
    Helper,
    Meeting,
    Offer,
    Person,
    PersonFact,
    PlanStep,
    Profile,
    Spell,
)
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.people.forms import facts as forms
from inbeeld.web.people.forms.person import DetailsForm
from inbeeld.web.templatetags.told import language

More = Callable[[Person], dict[str, Any]]


def _nothing(_: Person) -> dict[str, Any]:
    return {}


def _offers(person: Person) -> dict[str, Any]:
    listed = Offer.current.filter(municipality=person.municipality_id).order_by("title")
    words = speech(language())
    return {"offers": [(offer.key, f"{offer.title} ({offer_kind(offer.kind, words)})") for offer in listed]}


def _goals(person: Person) -> dict[str, Any]:
    listed = Goal.current.filter(person=person, closed_on__isnull=True)
    return {"goals": [(goal.key, goal.goal) for goal in listed]}


def _occupations(person: Person) -> dict[str, Any]:
    """Those that are known, so that who adds one keeps them."""
    told = Profile.current.filter(person=person, occupations__isnull=False).order_by("-recorded_at").first()
    return {"occupations": told.occupations} if told else {}


@dataclass(frozen=True)
class Noun:
    """`today` names the fields of a new one that start with today, and `known` gives those that start with what is
    known; `more` gives the form what depends on the person; `closing` are the fields whose change needs no reason,
    because something simply ended."""

    slug: str
    model: type[PersonFact]
    form: type[forms.FactForm]
    title: str | Promise
    today: tuple[str, ...] = ()
    more: More = field(default=_nothing)
    closing: tuple[str, ...] = ("end", "end_reason")
    new: bool = True
    known: More = field(default=_nothing)

    def initial(self, person: Person) -> dict[str, Any]:
        return dict.fromkeys(self.today, clock.today()) | self.known(person)


NOUNS = {
    noun.slug: noun
    for noun in (
        Noun("period", Spell, forms.SpellForm, _("Work, education, benefit"), today=("start",)),
        Noun("barrier", Spell, forms.BarrierForm, _("What holds this person back"), today=("start",)),
        Noun("decision", Decision, forms.DecisionForm, _("Offer or decision"), today=("date",), more=_offers),
        Noun("profile", Profile, forms.ProfileForm, _("Profile"), known=_occupations),
        Noun("goal", Goal, forms.GoalForm, _("Goal"), today=("set_on",), closing=("closed_on", "reached")),
        Noun("step", PlanStep, forms.PlanStepForm, _("Next step"), ("agreed_on",), _goals, ("done_on",)),
        Noun("helper", Helper, forms.HelperForm, _("Somebody who helps"), today=("start",)),
        Noun("meeting", Meeting, forms.MeetingForm, _("Meeting"), today=("date",)),
        Noun("contact", Contact, forms.ContactCorrection, _("Contact"), new=False),
        Noun("details", Details, DetailsForm, _("Personal details"), new=False),
    )
}


def noun_of(fact: PersonFact) -> Noun:
    """By which form a fact is corrected."""
    if isinstance(fact, Spell) and fact.kind in forms.BARRIERS:
        return NOUNS["barrier"]
    return next(noun for noun in NOUNS.values() if noun.model is type(fact))
