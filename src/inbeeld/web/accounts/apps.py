from typing import Any

from django.apps import AppConfig, apps
from django.core.management import call_command
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "inbeeld.web.accounts"
    label = "accounts"

    def ready(self) -> None:
        post_migrate.connect(make_cache_table, sender=apps.get_app_config("register"))


def make_cache_table(using: str, **_: Any) -> None:
    """`migrate` is all that an administrator has to run. Does nothing when the table is there."""
    call_command("createcachetable", database=using, verbosity=0)
