"""An offer: what it is, what it asks, what somebody has after it, and whether the region shares it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.code_lists import code_list
from inbeeld.facts.municipalities import MUNICIPALITIES, existing_on, municipality
from inbeeld.register import clock
from inbeeld.register.actions.offering import Conditions, Practice, Sharing
from inbeeld.register.models import Employee, Employer, Offer
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.forms import Form
from inbeeld.web.occupations.field import OccupationField
from inbeeld.web.people.forms.fields import Code, Codes
from inbeeld.web.templatetags.told import language

NOT_OFFERED = ("benefit", "barrier_language", "barrier_health", "barrier_childcare", "barrier_other")
KINDS = (
    *(kind for kind in code_list("kind").codes if kind not in NOT_OFFERED),
    *code_list("offer_kind").codes,
)
OTHER = "other"
DAY = timedelta(1)
LONGEST_SHARING = timedelta(366)
CONDITIONS = tuple(Conditions.__dataclass_fields__)
PRACTICE = tuple(Practice.__dataclass_fields__)
KEPT = ("title", "capacity", "start", "employer", *CONDITIONS, *PRACTICE)
"""Shown as they are kept."""
GROUPS: tuple[tuple[str | Promise, tuple[str, ...]], ...] = (
    (_("What it is"), ("title", "kind", "other_kind", "employer", "place", "capacity", "start", "end")),
    (_("What is done"), PRACTICE),
    (
        _("What it asks"),
        ("occupation", "language_level", "education_level", "hours_per_week", "childcare", "study_with_benefit"),
    ),
    (_("What somebody has after it"), ("raises_language_to", "raises_education_to")),
    (_("Sharing with the region"), ("shared", "shared_until", "shared_for")),
)


def kind_choices() -> list[tuple[str, str]]:
    words = speech(language())
    return [*((kind, offer_kind(kind, words)) for kind in KINDS), (OTHER, str(_("something else")))]


class OfferForm(Form):
    title = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.ChoiceField(label=_("Kind"), choices=kind_choices)
    other_kind = forms.CharField(
        label=_("What kind, if something else"),
        max_length=100,
        required=False,
        help_text=_("Offers of the same kind are counted together, so use the same word each time."),
    )
    employer = forms.ChoiceField(label=_("Employer, of work or a placement"), required=False)
    place = forms.ChoiceField(
        label=_("Where it takes place"), required=False, help_text=_("Empty: in your own municipality.")
    )
    capacity = forms.IntegerField(label=_("Number of places"), min_value=0, max_value=100_000, required=False)
    start = forms.DateField(label=_("First day"), required=False)
    end = forms.DateField(label=_("Last day"), required=False)

    content = Codes(
        "content_tag",
        but=["with_childcare"],
        label=_("What do people do, and how?"),
        help_text=_(
            "The same name stands for very different things. Because of what you tick, we can find out what helps."
        ),
    )
    weeks = forms.FloatField(
        label=_("Weeks that it takes"),
        required=False,
        min_value=0,
        max_value=520,
        help_text=_("For one person, from start to finish."),
    )
    cost = forms.FloatField(
        label=_("Euros that a place costs"),
        required=False,
        min_value=0,
        max_value=1_000_000,
        help_text=_("For all of it, not per week. Then we can tell what one more person in lasting work costs."),
    )

    occupation = OccupationField(label=_("Occupation"))
    language_level = Code("language_level", label=_("Level of Dutch that is needed"), required=False)
    education_level = Code("education_level", label=_("Education that is needed"), required=False)
    hours_per_week = forms.FloatField(label=_("Hours per week"), required=False, min_value=0, max_value=168)
    childcare = forms.BooleanField(
        label=_("Childcare is arranged, or it is while the children are at school"), required=False
    )
    study_with_benefit = forms.BooleanField(
        label=_("It is a study that goes with benefit only where the municipality allows it"), required=False
    )

    raises_language_to = Code("language_level", label=_("Level of Dutch after it"), required=False)
    raises_education_to = Code("education_level", label=_("Education after it"), required=False)

    shared = forms.BooleanField(
        label=_("Share with the labour-market region"),
        required=False,
        help_text=_("The other municipalities of the region see this offer too, without anything about people."),
    )
    shared_until = forms.DateField(
        label=_("Last day that it is shared"), required=False, help_text=_("Then it stops by itself.")
    )
    shared_for = forms.CharField(
        label=_("What do you share it for?"),
        required=False,
        max_length=300,
        help_text=_("For example: to fill the last places before the course begins."),
    )

    def __init__(self, *args: Any, by: Employee, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["employer"].choices = _employers(by, self.initial.get("employer"))  # type: ignore[attr-defined]
        self.fields["place"].choices = _places(by, self.initial.get("place"))  # type: ignore[attr-defined]
        for name, field in self.fields.items():
            if isinstance(field, Code | Codes):
                field.also(self.initial.get(name))

    def groups(self) -> Iterator[tuple[str | Promise, list[forms.BoundField]]]:
        for title, names in GROUPS:
            yield title, [self[name] for name in names]

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if told.get("kind") == OTHER and not told.get("other_kind"):
            self.add_error("other_kind", ValidationError(_("Say what kind of offer it is.")))
        if told.get("start") and told.get("end") and told["end"] < told["start"]:
            self.add_error("end", ValidationError(_("The last day lies before the first day.")))
        if told.get("shared"):
            self._check_sharing(told)
        return told

    def _check_sharing(self, told: dict[str, Any]) -> None:
        until = told.get("shared_until")
        if not until:
            self.add_error("shared_until", ValidationError(_("Say up to which day: sharing has an end.")))
        elif until != self.initial.get("shared_until") and until < clock.today():
            self.add_error("shared_until", ValidationError(_("This day has passed. Choose a day to come.")))
        elif until > clock.today() + LONGEST_SHARING:
            self.add_error("shared_until", ValidationError(_("Share it for a year at most, then say it again.")))
        if not told.get("shared_for"):
            self.add_error("shared_for", ValidationError(_("Say what it is shared for.")))

    @property
    def values(self) -> dict[str, Any]:
        """As the actions take them. People say the last day; the facts know the first day no longer."""
        told = self.cleaned_data
        asked = {name: told[name] for name in CONDITIONS}
        asked |= {name: asked[name] or None for name in ("childcare", "study_with_benefit")}
        return {
            **{name: told[name] for name in ("title", "capacity", "start", "employer")},
            "kind": told["other_kind"] if told["kind"] == OTHER else told["kind"],
            "end": told["end"] + DAY if told["end"] else None,
            "conditions": Conditions(**asked),
            "practice": Practice(**{name: told[name] for name in PRACTICE}),
            "sharing": Sharing(told["shared_until"] + DAY, told["shared_for"]) if told["shared"] else None,
        }


class ChangeForm(OfferForm):
    why = forms.CharField(label=_("Why do you change it?"), max_length=500)

    def groups(self) -> Iterator[tuple[str | Promise, list[forms.BoundField]]]:
        yield from super().groups()
        yield _("Why"), [self["why"]]


def initial_of(offer: Offer) -> dict[str, Any]:
    """What the form shows of an offer that is there."""
    known = offer.kind in KINDS
    return {
        **{name: _written(getattr(offer, name)) for name in KEPT},
        "kind": offer.kind if known else OTHER,
        "other_kind": "" if known else offer.kind,
        "end": offer.end - DAY if offer.end else None,
        "shared": bool(offer.region),
        "shared_until": offer.shared_until - DAY if offer.shared_until else None,
        "shared_for": offer.shared_for,
    }


def _written(value: Any) -> Any:
    """Whole numbers without a decimal point."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _employers(by: Employee, stands: str | None) -> list[tuple[str, str]]:
    """Those known here. An offer that came in may name another one."""
    listed = Employer.current.filter(municipality=by.municipality).order_by("name").values_list("key", "name")
    known = dict(listed)
    return [("", "–"), *known.items(), *([(stands, stands)] if stands and stands not in known else [])]


def _places(by: Employee, stands: str | None) -> list[tuple[str, str]]:
    """The municipalities of the own region, and what stands there."""
    assert by.municipality_id
    near = {one.code: one.name for one in existing_on(clock.today(), municipality(by.municipality_id).region)}
    if stands and stands in MUNICIPALITIES:
        near[stands] = MUNICIPALITIES[stands].name
    return [("", "–"), *sorted(near.items(), key=lambda pair: pair[1])]
