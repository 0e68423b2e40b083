from django.urls import path

from inbeeld.web.privacy import views

app_name = "privacy"
urlpatterns = [
    path("", views.readings, name="readings"),
    path("actions/", views.actions, name="actions"),
    path("held/", views.held, name="held"),
    path("retention/", views.retention, name="retention"),
    path("terms/", views.terms, name="terms"),
]
