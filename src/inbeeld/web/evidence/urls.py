from django.urls import path

from inbeeld.web.evidence.views import use

app_name = "evidence"
urlpatterns = [
    path("use/", use.use, name="use"),
    path("use/share/", use.share, name="share"),
    path("use/log/", use.log, name="log"),
    path("opened/<int:looking>/", use.opened, name="opened"),
]
