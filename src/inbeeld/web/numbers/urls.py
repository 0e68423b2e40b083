from django.urls import path

from inbeeld.web.numbers.views import ahead, comparison, figures, months, published, team, years

app_name = "numbers"
urlpatterns = [
    path("figures/", figures.figures, name="figures"),
    path("figures/download/<str:form>/", figures.download, name="download"),
    path("definitions/<str:figure>/", figures.meaning, name="definition"),
    path("ahead/", ahead.ahead, name="ahead"),
    path("months/", months.months, name="months"),
    path("months/<int:snapshot>/publish/", months.publish, name="publish"),
    path("comparison/", comparison.comparison, name="comparison"),
    path("years/", years.years, name="years"),
    path("team/", team.team, name="team"),
    path("published/", published.published, name="published"),
    path("published/<int:snapshot>/", published.table, name="published_table"),
    path("published/<int:snapshot>/<str:form>/", published.download, name="published_download"),
]
