"""The settings of the application as the tests run it: any secret, plain HTTP, passwords that are quick to check."""

import os

os.environ["INBEELD_SECRET_KEY"] = "known to everybody, so good for tests only: 0123456789"
os.environ["INBEELD_HTTPS"] = "no"
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"  # Playwright runs a loop of its own in the thread of the tests
if "INBEELD_TEST_DATABASE" in os.environ:  # tests/postgres.py
    os.environ["INBEELD_DATABASE"] = os.environ["INBEELD_TEST_DATABASE"]
os.environ["INBEELD_SECOND_FACTOR"] = "no"  # tests/web/accounts turns it on

from inbeeld.web.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
