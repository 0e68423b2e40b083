from django.urls import path

from inbeeld.web.occupations import views

app_name = "occupations"
urlpatterns = [path("", views.found, name="found")]
