"""The demo's own tables in `data/`: what was published, and what is assumed where nothing was."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import polars as pl

CODES = {"code": pl.String, "isco": pl.String}  # with zeros in front, or names of things rather than numbers


@cache
def table(name: str) -> pl.DataFrame:
    """A table of `data/`, such as "permits"; `data/SOURCES.md` tells what is published and what assumed."""
    text = (files(__package__) / "data" / f"{name}.csv").read_bytes()
    return pl.read_csv(text, schema_overrides=CODES)


@cache
def name_lists() -> Mapping[str, Mapping[str, list[str]]]:
    return _told("names")


@cache
def plan_texts() -> Mapping[str, Mapping[str, list[str]]]:
    return _told("plans")


@cache
def texts_at_employers() -> Mapping[str, Mapping[str, list[str]]]:
    return _told("at_employers")


@cache
def employer_names() -> Mapping[str, Mapping[str, list[str]]]:
    return _told("employers")


def _told(name: str) -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads((files(__package__) / "data" / f"{name}.toml").read_text("utf-8"))
