"""Every address refuses whom it must. All of them are walked, so that a new one cannot be forgotten."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from inbeeld.register.models import Employee
from tests.web.conftest import Browser
from tests.world import World

PUBLIC = {"health", "set_language", "survey:open", "division:published", "division:published_rule"}
OF_A_LIBRARY = ("account/",)
"""Logging in; tests/web/accounts looks at those."""


def addresses(resolver: URLResolver, route: str = "", space: str = "") -> Iterator[tuple[str, str, URLPattern]]:
    """(name, route, pattern) of every address."""
    for pattern in resolver.url_patterns:
        below = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern, below, f"{pattern.namespace}:" if pattern.namespace else space)
        else:
            yield f"{space}{pattern.name}", below, pattern


def all_of_us() -> list[tuple[str, str, URLPattern]]:
    return [one for one in addresses(get_resolver()) if not one[1].startswith(OF_A_LIBRARY) and one[0] not in PUBLIC]


def ours() -> list[tuple[str, str, URLPattern]]:
    """For employees. What is for respondents is walked in tests/web/survey/test_access.py."""
    return [one for one in all_of_us() if not hasattr(one[2].callback, "for_respondents")]


def of_respondents() -> list[tuple[str, URLPattern]]:
    return [(name, one) for name, _, one in all_of_us() if hasattr(one.callback, "for_respondents")]


def test_every_view_says_for_whom_it_is() -> None:
    assert [name for name, _, pattern in ours() if not hasattr(pattern.callback, "roles")] == []


def test_nobody_sees_anything_without_logging_in(world: World, browser: Browser) -> None:
    for name, _, pattern in ours():
        answer = browser.get(_address(name, pattern, world, "aster"))
        assert answer.status_code == 302, name
        assert "/account/login/" in answer["Location"], name


@pytest.mark.parametrize("who", ["samira", "leader", "policy", "researcher", "privacy", "administrator"])
def test_a_role_opens_its_own_pages_only(world: World, browser: Browser, who: str) -> None:
    employee: Employee = getattr(world, who)
    browser.of(employee)
    for name, _, pattern in ours():
        answer = browser.get(_address(name, pattern, world, "aster"))
        if employee.role not in pattern.callback.roles:
            assert answer.status_code == 403, f"{who} opened {name}"
        else:
            assert answer.status_code in (200, 302, 405, 404), f"{name} answered {answer.status_code} to {who}"


@pytest.mark.parametrize(
    ("who", "whom"),
    [("samira", "berhane"), ("samira", "nobody"), ("samira", "dina"), ("stranger", "aster"), ("leader", "dina")],
)
def test_a_person_of_somebody_else_does_not_exist(world: World, browser: Browser, who: str, whom: str) -> None:
    browser.of(getattr(world, who))
    for name, route, pattern in ours():
        if "<uuid:id>" in route and getattr(world, who).role in pattern.callback.roles:
            assert browser.get(_address(name, pattern, world, whom)).status_code in (404, 405), name
            assert browser.post(_address(name, pattern, world, whom)).status_code in (404, 405), name


SOMETHING_ELSE = {"UUIDConverter": UUID(int=0), "IntConverter": 0, "StringConverter": "none", "SlugConverter": "none"}


def _address(name: str, pattern: URLPattern, world: World, whom: str) -> str:
    """`id` is that of a person everywhere; other parameters are given something that does not exist."""
    filled = {
        parameter: getattr(world, whom).id if parameter == "id" else SOMETHING_ELSE[type(converter).__name__]
        for parameter, converter in pattern.pattern.converters.items()
    }
    return reverse(name, kwargs=filled)
