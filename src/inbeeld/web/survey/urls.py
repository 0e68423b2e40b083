from django.urls import path

from inbeeld.web.survey.views import answers, chapter, counts, entrance, handing, start

app_name = "survey"
urlpatterns = [
    path("open/<str:token>/", entrance.enter, name="open"),
    path("", start.start, name="start"),
    path("handed/<uuid:handed>/", handing.handed, name="handed"),
    path("handed/<uuid:handed>/take-back/", handing.back, name="take_back"),
    path("counts/", counts.counts, name="counts"),
    path("counts/keep/", counts.keep, name="keep_counts"),
    path("<slug:code>/", answers.answers, name="answers"),
    path("<slug:code>/<slug:chapter>/", chapter.chapter, name="chapter"),
    path("<slug:code>/<slug:chapter>/hand-over/", handing.hand, name="hand"),
]
