from django.urls import path

from inbeeld.web.offers.views import changing, employers, keeping, matches, offer, offers

app_name = "offers"
urlpatterns = [
    path("", offers.offers, name="offers"),
    path("left-over/", matches.leftovers, name="leftovers"),
    path("for/<uuid:id>/", matches.matches, name="matches"),
    path("study-with-benefit/", changing.study_with_benefit, name="study_with_benefit"),
    path("new/", changing.new, name="new"),
    path("employers/", employers.employers, name="employers"),
    path("employers/new/", keeping.new, name="new_employer"),
    path("employers/<uuid:employer>/", employers.employer, name="employer"),
    path("employers/<uuid:employer>/change/", keeping.change, name="change_employer"),
    path("employers/<uuid:employer>/conversation/", keeping.conversation, name="conversation"),
    path(
        "employers/<uuid:employer>/conversation/<uuid:conversation>/withdraw/",
        keeping.withdraw,
        name="withdraw_conversation",
    ),
    path("employers/<uuid:employer>/contact/", keeping.contact_person, name="contact_person"),
    path("employers/<uuid:employer>/contact/<int:contact>/", keeping.contact_person, name="change_contact_person"),
    path(
        "employers/<uuid:employer>/contact/<int:contact>/remove/",
        keeping.remove_contact_person,
        name="remove_contact_person",
    ),
    path("<uuid:offer>/", offer.offer, name="offer"),
    path("<uuid:offer>/change/", changing.change, name="change"),
]
