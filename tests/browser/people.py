"""What somebody does in a browser, in the words of the work."""

from playwright.sync_api import Page, expect

from inbeeld.register.models import Employee
from tests.world import PASSWORD


def log_in(page: Page, employee: Employee) -> Page:
    page.goto("/")
    page.get_by_label("Gebruikersnaam").or_(page.get_by_label("Username")).fill(employee.username)
    page.get_by_label("Wachtwoord").or_(page.get_by_label("Password")).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation").first).to_be_visible()
    return page


def log_out(page: Page) -> None:
    page.get_by_role("button", name="Uitloggen").click()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()
