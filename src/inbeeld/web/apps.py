from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "inbeeld.web"
    label = "web"
