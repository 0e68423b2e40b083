from django.urls import path

from inbeeld.web.offers.views import changing, matches, offer, offers

app_name = "offers"
urlpatterns = [
    path("", offers.offers, name="offers"),
    path("left-over/", matches.leftovers, name="leftovers"),
    path("for/<uuid:id>/", matches.matches, name="matches"),
    path("study-with-benefit/", changing.study_with_benefit, name="study_with_benefit"),
    path("new/", changing.new, name="new"),
    path("<uuid:offer>/", offer.offer, name="offer"),
    path("<uuid:offer>/change/", changing.change, name="change"),
]
