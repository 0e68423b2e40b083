from django.urls import path

from inbeeld.web.accounts import employee_views, signal_views, views

app_name = "accounts"
urlpatterns = [
    path("account/", views.account, name="account"),
    path("employees/", employee_views.employees, name="employees"),
    path("employees/new/", employee_views.new_employee, name="new_employee"),
    path("employees/<int:employee>/", employee_views.employee, name="employee"),
    path("employees/<int:employee>/password/", employee_views.password, name="password"),
    path("employees/<int:employee>/activity/", employee_views.activity, name="activity"),
    path("employees/<int:employee>/second-factor/", employee_views.second_factor, name="second_factor"),
    path("signals/", signal_views.list_of_signals, name="signals"),
    path("signals/<str:signal_id>/", signal_views.change, name="signal"),
]
