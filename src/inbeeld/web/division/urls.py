from django.urls import path

from inbeeld.web.division.views import (
    deciding,
    divisions,
    floors,
    log,
    people,
    proposal,
    published,
    rules,
    setting_up,
)

app_name = "division"
urlpatterns = [
    path("", divisions.divisions, name="divisions"),
    path("new/", setting_up.begin, name="begin"),
    path("rules/", rules.rules, name="rules"),
    path("rules/add/", rules.add, name="add_rule"),
    path("rules/<int:rule>/", rules.rule, name="rule"),
    path("rules/<int:rule>/publish/", rules.publish, name="publish_rule"),
    path("rules/<int:rule>/draft/", rules.register_draft, name="draft"),
    path("rules/<int:rule>/<str:form>/", rules.download, name="download_rule"),
    path("published/", published.published, name="published"),
    path("published/<str:municipality>/<str:rule>/<int:version>/", published.published_rule, name="published_rule"),
    path("<int:division>/", proposal.division, name="division"),
    path("<int:division>/people/", people.people, name="people"),
    path("<int:division>/floors/", floors.floors, name="floors"),
    path("<int:division>/draw/", setting_up.draw, name="draw"),
    path("<int:division>/withdraw/", setting_up.withdraw, name="withdraw"),
    path("<int:division>/accept/", deciding.accept_ticked, name="accept"),
    path("<int:division>/log/", log.log, name="log"),
    path("<int:division>/people/<uuid:id>/", deciding.person, name="person"),
    path("<int:division>/people/<uuid:id>/out/", people.out, name="out"),
    path("<int:division>/people/<uuid:id>/deviate/", deciding.deviate_from, name="deviate"),
    path("<int:division>/people/<uuid:id>/next/", deciding.next_one, name="next"),
]
