"""All addresses, a group of pages each."""

from django.urls import include, path

from inbeeld.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path("health/", views.health, name="health"),
    path("language/", include("django.conf.urls.i18n")),
    path("account/", include("inbeeld.web.accounts.login_urls")),
    path("people/", include("inbeeld.web.people.urls")),
    path("offers/", include("inbeeld.web.offers.urls")),
    path("numbers/", include("inbeeld.web.numbers.urls")),
    path("division/", include("inbeeld.web.division.urls")),
    path("evidence/", include("inbeeld.web.evidence.urls")),
    path("occupations/", include("inbeeld.web.occupations.urls")),
    path("intake/", include("inbeeld.web.intake.urls")),
    path("privacy/", include("inbeeld.web.privacy.urls")),
    path("municipality/", include("inbeeld.web.accounts.urls")),
    path("survey/", include("inbeeld.web.survey.urls")),
    path("monitor/", include("inbeeld.web.monitor.urls")),
]
