from django.urls import path

from inbeeld.web.people.views import (
    coming_and_going,
    contact,
    file,
    handing_over,
    handovers,
    history,
    lists,
    recording,
)

app_name = "people"
urlpatterns = [
    path("", lists.caseload, name="caseload"),
    path("team/", lists.team, name="team"),
    path("contact/", contact.contact, name="contact"),
    path("new/", coming_and_going.new, name="new"),
    path("cover/", coming_and_going.cover, name="cover"),
    path("handovers/", handovers.handovers, name="handovers"),
    path("handovers/<int:handover>/read/", handovers.read, name="read"),
    path("hand-over/", handing_over.hand_over, name="hand_over"),
    path("without-case-manager/", handing_over.without, name="without"),
    path("arrivals/", coming_and_going.arrivals, name="arrivals"),
    path("arrivals/<int:transfer>/", coming_and_going.arrive, name="arrive"),
    path("<uuid:id>/", file.person, name="person"),
    path("<uuid:id>/may-do/", file.may_do, name="may_do"),
    path("<uuid:id>/history/", history.history, name="history"),
    path("<uuid:id>/move/", coming_and_going.move, name="move"),
    path("<uuid:id>/done/<uuid:fact>/", recording.done, name="done"),
    path("<uuid:id>/review/<uuid:fact>/", recording.review, name="review"),
    path("<uuid:id>/<slug:noun>/", recording.new, name="record"),
    path("<uuid:id>/<slug:noun>/<uuid:fact>/", recording.correct, name="correct"),
    path("<uuid:id>/<slug:noun>/<uuid:fact>/withdraw/", recording.withdraw, name="withdraw"),
]
