"""The pictures of the README, from the demo as `make demo` leaves it: `make screenshots`."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from inbeeld.cli.serve import environment

DEMO = Path("build/demo")
TARGET = Path(__file__).parent / "screenshots"
SIZE = {"width": 1200, "height": 800}
SHOWN = (  # name, account, where, what to press there
    ("people", "klantmanager", "/people/", None),
    ("person", "klantmanager", "/people/", "a.who-link >> nth=2"),
    ("figures", "beleid", "/numbers/figures/", None),
)


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    with served() as address, sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        for name, account, path, press in SHOWN:
            page = browser.new_page(base_url=address, viewport=SIZE, locale="nl")
            _log_in(page, account)
            page.goto(path)
            if press:
                page.locator(press).click()
            page.screenshot(path=TARGET / f"{name}.png")
            page.close()


def _log_in(page: Page, account: str) -> None:
    page.goto("/account/login/")
    page.locator("#id_login").fill(account)
    page.locator("#id_password").fill("demo")
    page.keyboard.press("Enter")
    page.locator("nav").first.wait_for()


@contextmanager
def served() -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "gunicorn", "inbeeld.web.wsgi", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, env=os.environ | environment(DEMO)) as server:
        for _ in range(100):
            with socket.socket() as tried:
                if tried.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
        server.terminate()


if __name__ == "__main__":
    main()
