"""The front door."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from inbeeld.web.access import EVERYBODY, Request, page
from inbeeld.web.navigation import first_page


@page(*EVERYBODY)
def home(request: Request) -> HttpResponse:
    return redirect(first_page(request.user))


def health(_: HttpRequest) -> HttpResponse:
    """For a monitor: whether the server and its database answer. Tells nothing else."""
    connection.ensure_connection()
    return HttpResponse("ok", content_type="text/plain")
