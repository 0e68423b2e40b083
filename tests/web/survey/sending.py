"""A chapter in a browser: what stands in its form, and sending it."""

from html.parser import HTMLParser
from typing import Any

from django.http import HttpResponse
from django.test import Client


class Form(HTMLParser):
    """The fields of the chapter as a browser would send them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, list[str]] = {}
        self.text, self.inside = "", False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = told.get("class") == "sheet"
        if not self.inside or not told.get("name"):
            return
        if tag == "textarea":
            self.text = told["name"]
            self.fields[self.text] = [""]
        elif tag == "input" and (told.get("type") not in ("radio", "checkbox") or "checked" in told):
            self.fields.setdefault(told["name"], []).append(told.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.text = ""

    def handle_data(self, data: str) -> None:
        if self.text:
            self.fields[self.text][0] += data


def form_of(answer: HttpResponse) -> dict[str, list[str]]:
    return Form(answer.content.decode()).fields


class Chapter:
    """Opened by somebody: what stood in it then is sent along."""

    def __init__(self, browser: Client, address: str) -> None:
        self.browser, self.address = browser, address
        self.fields = form_of(browser.get(address))

    def send(self, to: str = "here", **typed: Any) -> HttpResponse:
        """A double dash in the name of a field is written as three underscores here, a single one as two."""
        named = {name.replace("___", "--").replace("__", "-"): value for name, value in typed.items()}
        answer = self.browser.post(self.address, self.fields | named | {"to": to})
        if answer.status_code == 200:
            self.fields = form_of(answer)
        return answer

    def again(self) -> dict[str, list[str]]:
        self.fields = form_of(self.browser.get(self.address))
        return self.fields
