from django.urls import path

from inbeeld.web.intake import views

app_name = "intake"
urlpatterns = [
    path("", views.intake, name="intake"),
    path("upload/", views.upload, name="upload"),
    path("progress/", views.progress, name="progress"),
    path("check/", views.check_again, name="check"),
    path("receive/", views.receive, name="receive"),
    path("throw-away/", views.throw_away, name="throw_away"),
    path("refused/<str:table>/<int:line>/", views.mend, name="mend"),
    path("refused/mended/", views.mend_by_file, name="mend_by_file"),
    path("refused.zip", views.refused_rows, name="refused"),
    path("export/", views.export, name="export"),
]
