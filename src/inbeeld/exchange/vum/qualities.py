"""What has a code list, or stands in a list: level of Dutch, education, occupation, kilometres, municipality."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from inbeeld.exchange.vum.messages import Message
from inbeeld.exchange.vum.places import Mapped, objects_at, put_at, value_at
from inbeeld.facts.municipalities import MUNICIPALITIES
from inbeeld.facts.occupations import label_of, meant
from inbeeld.facts.record_types import record_type

DUTCH = "nld"  # ISO 639-3
SKILLS = tuple(f"codeNiveauTaalbeheersing{skill}" for skill in ("Mondeling", "Luisteren", "Lezen", "Schriftelijk"))
"""The first that is told counts: on most work floors it is speaking that matters."""
WITH_DIPLOMA = 1
WORDS = ("omschrijvingBeroepsnaam", "naamBeroepOngecodeerd")
ADDRESSES = ("werkgever", "adresHouding")
MUNICIPALITY = ("adres", "adresNederland", "codeGemeente")


@cache
def codes(name: str) -> dict[str, Any]:
    """A list of `codes.toml`."""
    listed: dict[str, Any] = tomllib.loads((files(__package__) / "codes.toml").read_text("utf-8"))[name]
    return listed


def language_level(*path: str) -> Mapped:
    def read(message: Message) -> str | None:
        spoken = next((one for one in objects_at(message, path) if one.get("codeTaal") == DUTCH), {})
        levels = (codes("language_levels").get(str(spoken.get(skill))) for skill in SKILLS)
        return next((one[0] for one in levels if one), None)

    def write(message: Message, level: str) -> None:
        others = [one for one in objects_at(message, path) if one.get("codeTaal") != DUTCH]
        own = [
            {"codeTaal": DUTCH, SKILLS[0]: int(c)}
            for c, levels in codes("language_levels").items()
            if level in levels
        ]
        put_at(message, path, [*own, *others])

    return Mapped("language_level", read, write)


def diploma() -> Mapped:
    """The lowest education of which a diploma is asked: whoever has one of them fits."""
    path, levels = ("opleiding",), codes("education_levels")
    level_of = {code: level for level, listed in levels.items() for code in listed}

    def read(message: Message) -> str | None:
        asked = [one for one in objects_at(message, path) if one.get("indicatieDiploma") == WITH_DIPLOMA]
        told = {level_of.get(one.get("codeNiveauOpleiding")) for one in asked}
        return next((level for level in levels if level in told), None)

    def write(message: Message, level: str) -> None:
        asked = [
            {"codeNiveauOpleiding": code, "indicatieDiploma": WITH_DIPLOMA} for code in levels.get(level, [])[:1]
        ]
        put_at(message, path, asked)

    return Mapped("education_level", read, write)


def _occupation(told: Any) -> str | None:
    """The code of an occupation whose words name one for sure; the codes of VUM (BO&C) are in no public list."""
    words = next((told[key] for key in WORDS if isinstance(told.get(key), str)), "") if isinstance(told, dict) else ""
    found = meant(words)
    return found.code if found else None


def _named(code: str) -> Message:
    return {WORDS[1]: label_of(code)}


def occupation() -> Mapped:
    return Mapped(
        "occupation",
        lambda message: _occupation(message.get("beroep")),
        lambda message, code: put_at(message, ("beroep",), _named(code)),
    )


def occupations() -> Mapped:
    """Several, with spaces in between, as a profile has them."""
    path = ("bemiddelingsberoep",)

    def read(message: Message) -> str | None:
        found = (_occupation(one) for one in objects_at(message, path))
        return " ".join(dict.fromkeys(code for code in found if code)) or None

    return Mapped(
        "occupations", read, lambda message, listed: put_at(message, path, [_named(code) for code in listed.split()])
    )


def travel() -> Mapped:
    """The kilometres themselves, or else the circle that somebody chose."""
    path, circle = ("mobiliteit", "maximaleReisafstand"), ("flexibiliteit", "codeRegiostraal")
    most = next(field.maximum for field in record_type("profiles").fields if field.name == "travel_km")

    def read(message: Message) -> float | None:
        told = value_at(message, path)
        told = codes("kilometres").get(str(value_at(message, circle))) if told is None else told
        return min(float(told), most) if isinstance(told, int | float) else None

    return Mapped("travel_km", read, lambda message, value: put_at(message, path, round(value)))


def place() -> Mapped:
    """The municipality of the employer's address; only where it is one that existed since 2016."""

    def read(message: Message) -> str | None:
        told = (f"GM{value_at(one, MUNICIPALITY)}" for one in objects_at(message, ADDRESSES))
        return next((code for code in told if code in MUNICIPALITIES), None)

    def write(message: Message, code: str) -> None:
        address: Message = {}
        put_at(address, MUNICIPALITY, code.removeprefix("GM"))
        put_at(message, ADDRESSES, [address])

    return Mapped("place", read, write)
