"""A browser without a screen: follows links and sends forms, with its cookies."""

from html.parser import HTMLParser
from urllib.parse import urljoin

import requests


class Form(HTMLParser):
    """The first form of a page that goes to an address with `part` in it: where to, and what its fields hold."""

    def __init__(self, page: str, part: str = "") -> None:
        super().__init__()
        self.part, self.action, self.fields, self._inside = part, "", {}, False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        if tag == "form":
            self._inside = not self.action and self.part in (told.get("action") or "")
            self.action = (told.get("action") or "") if self._inside else self.action
        elif self._inside and tag in ("input", "button") and told.get("name"):
            self.fields[str(told["name"])] = told.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "form"


def submit(session: requests.Session, page: requests.Response, part: str = "", **filled_in: str) -> requests.Response:
    form = Form(page.text, part)
    return session.post(urljoin(page.url, form.action), data={**form.fields, **filled_in}, timeout=20)


def log_in(session: requests.Session, ours: str, name: str) -> requests.Response:
    """The whole way: our login page, the provider's two questions, and back."""
    page = session.get(f"{ours}/account/login/", timeout=20)
    assert "/account/oidc/sso/login/" in page.text
    page = session.get(f"{ours}/account/oidc/sso/login/?process=login", timeout=20)
    page = submit(session, page, "/interaction/", login=name, password="any")
    return submit(session, page, "/interaction/")
