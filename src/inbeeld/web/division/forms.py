"""The forms of the pages of a division."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbeeld.register import clock
from inbeeld.register.models import DivisionLine
from inbeeld.report.labels import offer_kind
from inbeeld.report.speech import speech
from inbeeld.web.division.candidates import EVERYBODY, WAITING
from inbeeld.web.division.groups import Group
from inbeeld.web.division.offers import Divisible
from inbeeld.web.forms import Form
from inbeeld.web.templatetags.told import day, language

WHO = {
    WAITING: _("People who were found eligible for such an offer, or wait for it"),
    EVERYBODY: _("All adults who have no such place yet"),
}
NO_PLACE = "-"
"""In place of the key of an offer."""
MOST_WISHES = 3
FEW = 12
"""So many offers are shown at once, whatever their kind."""


class BeginForm(Form):
    """A field for each offer with places free: how many of them are divided."""

    title = forms.CharField(
        label=_("What do you divide?"), max_length=200, help_text=_("For example: courses in spring.")
    )
    who = forms.ChoiceField(label=_("Who takes part?"), choices=list(WHO.items()), widget=forms.RadioSelect)
    rule = forms.ChoiceField(label=_("By which rule?"))

    def __init__(
        self, *args: Any, offers: Sequence[Divisible], rules: Sequence[tuple[str, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offers = offers
        self.fields["rule"].choices = rules  # type: ignore[attr-defined]
        for one in offers:
            self.fields[_places(one)].widget.attrs |= {"class": "utrecht-textbox utrecht-textbox--html-input short"}

    def of_kinds(self) -> list[tuple[str, bool, list[forms.BoundField]]]:
        """The fields of each kind of offer, and whether they are shown at once."""
        words, kinds = speech(language()), dict[str, list[forms.BoundField]]()
        for one in self.offers:
            kinds.setdefault(offer_kind(one.offer.kind, words), []).append(self[_places(one)])
        few = len(self.offers) <= FEW
        return [
            (kind, few or any(field.value() or field.errors for field in fields), fields)
            for kind, fields in sorted(kinds.items())
        ]

    def places(self) -> dict[str, int]:
        """By the key of the offer."""
        given = {one.offer.key: self.cleaned_data.get(_places(one)) for one in self.offers}
        return {key: number for key, number in given.items() if number}

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if not any(told.get(_places(one)) for one in self.offers) and not self.errors:
            raise ValidationError(gettext("Fill in at one offer or more how many places you divide."))
        return told


def begin_form(
    data: Any, offers: Sequence[Divisible], rules: Sequence[tuple[str, str]], first: str = ""
) -> BeginForm:
    """`first`: the key of the offer with which the reader came, if any."""
    fields = {_places(one): _field(one, first) for one in offers}
    made: type[BeginForm] = type("BeginForm", (BeginForm,), fields)
    title = next((one.offer.title for one in offers if one.offer.key == first), "")
    return made(data, offers=offers, rules=rules, initial={"who": WAITING, "title": title})


def _places(one: Divisible) -> str:
    return f"places-{one.offer.pk}"


def _field(one: Divisible, first: str) -> forms.IntegerField:
    return forms.IntegerField(
        label=one.offer.title,
        help_text=_free(one),
        min_value=0,
        max_value=one.free,
        required=False,
        initial=one.free if one.offer.key == first else None,
    )


def _free(one: Divisible) -> str:
    told = gettext("Free: %(free)s.") % {"free": one.free}
    if one.offer.start and one.offer.start > clock.today():
        told += " " + gettext("Begins on %(day)s.") % {"day": day(one.offer.start)}
    return told


class RuleForm(Form):
    file = forms.FileField(
        label=_("The file of the rule (TOML)"),
        help_text=_("Download a rule, change it, give it a higher version, and add it here."),
    )


class FloorsForm(Form):
    """A slider for each group: how many of its people get a place at least, of so many `places`; 0 for no floor."""

    def __init__(self, *args: Any, groups: Sequence[Group], places: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.groups = groups
        for one in groups:
            self.fields[one.id] = forms.IntegerField(
                label=one.name, min_value=0, max_value=min(one.people, places), required=False, widget=_slider()
            )

    def sliders(self) -> Iterator[tuple[Group, forms.BoundField]]:
        return ((one, self[one.id]) for one in self.groups)

    def floors(self) -> list[dict[str, Any]]:
        """As a division keeps them."""
        wanted = ((one, self.cleaned_data.get(one.id)) for one in self.groups)
        return [{"group": one.column, "value": one.value, "least": n / one.people} for one, n in wanted if n]


def _slider() -> forms.NumberInput:
    slider = forms.NumberInput(attrs={"class": "slider"})
    slider.input_type = "range"
    return slider


class WishesForm(Form):
    """The first, second and third choice of each person on the page, where there is something to choose."""

    def __init__(self, *args: Any, lines: Sequence[DivisionLine], titles: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lines, self.ranks = lines, range(min(MOST_WISHES, len(titles)))
        for line in lines:
            wanted = sorted((rank, offer) for offer, rank in line.options.items() if rank)
            for rank in self.ranks:
                self.fields[_wish(line, rank)] = forms.ChoiceField(
                    choices=[("", "–"), *((key, titles.get(key, key)) for key in line.options)],
                    required=False,
                    initial=wanted[rank][1] if rank < len(wanted) else "",
                    widget=forms.Select(attrs={"class": "utrecht-select utrecht-select--html-select"}),
                )

    def of(self, line: DivisionLine) -> list[forms.BoundField]:
        return [self[_wish(line, rank)] for rank in self.ranks]

    def wishes(self) -> dict[DivisionLine, list[str]]:
        given = {line: [self.cleaned_data.get(_wish(line, rank)) for rank in self.ranks] for line in self.lines}
        return {line: [offer for offer in wanted if offer] for line, wanted in given.items()}


def _wish(line: DivisionLine, rank: int) -> str:
    return f"wish-{line.pk}-{rank + 1}"


class WhyForm(Form):
    why = forms.CharField(label=_("Why?"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))


class DeviateForm(WhyForm):
    """Another place than what stands, of those that are left; or none."""

    offer = forms.ChoiceField(label=_("What do you decide?"), widget=forms.RadioSelect)
    field_order = ("offer", "why")

    def __init__(self, *args: Any, offers: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["offer"].choices = offers  # type: ignore[attr-defined]
