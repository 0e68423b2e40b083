"""The field with which an occupation is chosen.

What is found appears as one types. Without JavaScript it appears after saving, and nothing that was typed is lost.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.occupations import Occupation, codes_in, label_of, search
from inbeeld.web.templatetags.told import language

SHOWN, ALSO_SHOWN = 6, 2
LONGEST, LONGEST_OF_ONE = 1000, 200  # characters, as the register stores them


@dataclass(frozen=True)
class Chosen:
    """The codes that are ticked, and the words that are searched for."""

    codes: tuple[str, ...] = ()
    words: str = ""

    @property
    def found(self) -> tuple[Occupation, ...]:
        return search(self.words, language(), SHOWN)

    @property
    def stored(self) -> str:
        return " ".join(self.codes)


@dataclass(frozen=True)
class Option:
    code: str
    label: str
    also: str
    ticked: bool


class Choose(forms.Widget):
    template_name = "occupations/choose.html"
    use_fieldset = True

    def __init__(self, several: bool) -> None:
        super().__init__()
        self.several = several

    def value_from_datadict(self, data: Mapping[str, Any], _files: object, name: str) -> Chosen:
        assert isinstance(data, MultiValueDict)
        codes = dict.fromkeys(code for code in data.getlist(name) if code)
        return Chosen(tuple(codes), data.get(f"{name}_words", "").strip())

    def get_context(self, name: str, value: Chosen | str | None, attrs: dict[str, Any] | None) -> dict[str, Any]:
        chosen = value if isinstance(value, Chosen) else Chosen(codes_in(value or ""))
        context = super().get_context(name, None, attrs)
        context["widget"] |= {"several": self.several, "words": chosen.words, "options": tuple(_options(chosen))}
        return context


def _options(chosen: Chosen) -> Iterator[Option]:
    """What is ticked, and then what was found besides."""
    for code in chosen.codes:
        yield Option(code, label_of(code, language()), "", ticked=True)
    for one in chosen.found:
        if one.code not in chosen.codes:
            also = ", ".join(one.alternatives[language()][:ALSO_SHOWN])
            yield Option(one.code, one.labels[language()], also, ticked=False)


class OccupationField(forms.Field):
    """Gives the code of an occupation, or of `several` with spaces in between, as a caseload has them; or None."""

    def __init__(self, *, several: bool = False, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", _("Type a plain word, such as hairdresser, and choose what fits."))
        super().__init__(widget=Choose(several), required=False, **kwargs)
        self.longest = LONGEST if several else LONGEST_OF_ONE

    def clean(self, value: Chosen) -> str | None:
        """Words of which nothing was ticked are asked about: whoever typed them meant something."""
        if value.words and not any(one.code in value.codes for one in value.found):
            raise ValidationError(
                _("Choose below what you mean, or empty the search field.")
                if value.found
                else _(
                    "We know no occupation like this. Try another word for the same work, or empty the search field."
                )
            )
        if len(value.stored) > self.longest:
            raise ValidationError(_("These are too many. Keep the occupations that matter most."))
        return value.stored or None

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Between the stored text and what is ticked now."""
        return bool(" ".join(codes_in(initial or "")) != data.stored)
