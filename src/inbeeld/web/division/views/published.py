"""What everybody can read, without an account: the rules by which municipalities divide scarce places."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from inbeeld.register.models import DivisionRule
from inbeeld.report.rule import document
from inbeeld.web.division.rules import read
from inbeeld.web.division.wording import in_language
from inbeeld.web.templatetags.told import language


def published(request: HttpRequest) -> HttpResponse:
    rows = DivisionRule.objects.filter(published_at__isnull=False).select_related("municipality")
    listed = [(row, in_language(read(row).title)) for row in rows.order_by("municipality", "rule", "-version")]
    return render(request, "division/published.html", {"rows": listed})


def published_rule(request: HttpRequest, municipality: str, rule: str, version: int) -> HttpResponse:
    """This version, also where a newer one has come since. Raises 404 for what was not published."""
    rows = DivisionRule.objects.filter(published_at__isnull=False).select_related("municipality")
    row = get_object_or_404(rows, municipality=municipality, rule=rule, version=version)
    newer = rows.filter(municipality=municipality, rule=rule, version__gt=version).order_by("-version").first()
    told = {"row": row, "document": document(read(row), language()), "newer": newer}
    return render(request, "division/published_rule.html", told)
