"""The application within another program: for commands that need the register before a server runs."""

import os
from collections.abc import Mapping

import django
from django.core.management import call_command


def start(environment: Mapping[str, str]) -> None:
    """With these settings, and the tables of this version in the database."""
    os.environ.update({"DJANGO_SETTINGS_MODULE": "inbeeld.web.settings"} | dict(environment))
    django.setup()
    call_command("migrate", verbosity=0)
