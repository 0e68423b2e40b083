from django.urls import path

from inbeeld.web.evidence.views import finding, instruments, others, use

app_name = "evidence"
urlpatterns = [
    path("", instruments.instruments, name="instruments"),
    path("paths/", instruments.paths, name="paths"),
    path("use/", use.use, name="use"),
    path("use/share/", use.share, name="share"),
    path("use/log/", use.log, name="log"),
    path("others/", others.others, name="others"),
    path("others/<int:sent>/remove/", others.remove, name="remove"),
    path("opened/<int:looking>/", use.opened, name="opened"),
    path("findings/<int:finding>/<str:form>/", finding.download, name="download"),
    path("instruments/<str:instrument>/", instruments.instrument, name="instrument"),
    path("instruments/<str:instrument>/work-out/", finding.begin, name="begin"),
    path("instruments/<str:instrument>/progress/", finding.progress, name="progress"),
]
