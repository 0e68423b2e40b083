from django.urls import path

from inbeeld.web.offers.views import changing, offer, offers

app_name = "offers"
urlpatterns = [
    path("", offers.offers, name="offers"),
    path("new/", changing.new, name="new"),
    path("<uuid:offer>/", offer.offer, name="offer"),
    path("<uuid:offer>/change/", changing.change, name="change"),
]
