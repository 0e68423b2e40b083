from django.urls import path

from inbeeld.web.monitor.views import answers, board, delivering, disputes, figures, respondents, waves

app_name = "monitor"
urlpatterns = [
    path("", waves.waves, name="waves"),
    path("begin/", waves.begin, name="begin"),
    path("begin/folder/", waves.begin_from_folder, name="begin_from_folder"),
    path("deliver/", delivering.deliver, name="deliver"),
    path("deliver/counted.csv", delivering.download, name="download_counts"),
    path("<slug:wave>/", board.board, name="board"),
    path("<slug:wave>/stop/", waves.stop, name="stop"),
    path("<slug:wave>/respondents/", respondents.respondents, name="respondents"),
    path("<slug:wave>/respondents/file/", respondents.add_from_file, name="respondents_file"),
    path("<slug:wave>/respondents/links.csv", respondents.links, name="links"),
    path("<slug:wave>/respondents/<int:respondent>/", respondents.respondent, name="respondent"),
    path("<slug:wave>/disputes/", disputes.disputes, name="disputes"),
    path("<slug:wave>/disputes/<str:municipality>/<str:question>/", disputes.dispute, name="dispute"),
    path("<slug:wave>/figures/", figures.figures, name="figures"),
    path("<slug:wave>/figures/report/<str:form>/", figures.report, name="report"),
    path("<slug:wave>/answers/", answers.answers, name="answers"),
    path("<slug:wave>/answers/import/", answers.receive, name="import"),
    path("<slug:wave>/answers/export/", answers.export, name="export"),
]
