"""What an administrator fills in of an employee."""

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.utils.translation import gettext_lazy as _

from inbeeld.register.models import Employee
from inbeeld.register.roles import Role
from inbeeld.web.accounts.role_words import MAY, ROLE_WORDS
from inbeeld.web.forms import Form
from inbeeld.web.languages import Languages

WITHOUT_MUNICIPALITY = (Role.ADMINISTRATOR, Role.RESEARCHER)
NUMBER_TAKEN = _("Another employee has this number. Each case manager needs a number of their own.")


class EmployeeForm(Form):
    """`by` is the administrator, whose municipality it is about."""

    first_name = forms.CharField(label=_("First name"), max_length=150)
    last_name = forms.CharField(label=_("Last name"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail address"), required=False, help_text=_("Needed for single sign-on by e-mail.")
    )
    role = forms.ChoiceField(label=_("Role"), widget=forms.RadioSelect(attrs={"class": ""}))
    number = forms.CharField(
        label=_("Number of the case manager"),
        required=False,
        max_length=100,
        help_text=_("Under this number your files know the case manager. Others need none."),
    )
    hours_per_week = forms.IntegerField(label=_("Hours a week"), min_value=0, max_value=60, initial=36)
    languages = Languages(
        but="nl",
        label=_("Languages to talk in, beside Dutch"),
        help_text=_("Of a case manager: new people get somebody who speaks their language where that can be."),
    )
    dedicated = forms.BooleanField(label=_("Works for statushouders only"), required=False, initial=True)

    def __init__(self, *args: Any, by: Employee, employee: Employee | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.by, self.employee = by, employee
        roles = tuple(Role) if by.municipality_id else WITHOUT_MUNICIPALITY
        choices = [(role.value, f"{ROLE_WORDS[role]}: {MAY[role]}") for role in roles]
        self.fields["role"].choices = choices  # type: ignore[attr-defined]

    def clean_number(self) -> str:
        number: str = self.cleaned_data["number"]
        others = Employee.objects.filter(municipality=self.by.municipality_id, number=number)
        if self.employee:
            others = others.exclude(pk=self.employee.pk)
        if number and others.exists():
            raise forms.ValidationError(NUMBER_TAKEN)
        return number

    def values(self) -> dict[str, Any]:
        """For the action: the role as a role, and no None for an empty text."""
        told = {name: "" if value is None else value for name, value in self.cleaned_data.items()}
        return {**told, "role": Role(told["role"])}


class NewEmployeeForm(EmployeeForm):
    username = forms.CharField(
        label=_("Username"),
        max_length=150,
        help_text=_("For single sign-on, exactly as your provider writes it."),
        validators=[UnicodeUsernameValidator()],
    )
    password = forms.CharField(
        label=_("First password"),
        required=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. Leave it empty when this employee uses single sign-on."),
    )
    field_order = ("username", "first_name", "last_name", "email", "role", "number", "hours_per_week", "languages",
                   "dedicated")  # fmt: skip

    def clean_username(self) -> str:
        username: str = self.cleaned_data["username"]
        if Employee.objects.filter(username__iexact=username).exists():
            raise forms.ValidationError(_("Somebody has this username already. Choose another one."))
        return username

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        if password:
            validate_password(password)
        return password

    def values(self) -> dict[str, Any]:
        return {**super().values(), "password": self.cleaned_data["password"] or None}


class PasswordForm(Form):
    password = forms.CharField(
        label=_("New password"),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("At least 12 characters. The employee can change it under My account."),
    )

    def __init__(self, *args: Any, employee: Employee, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.employee = employee

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.employee)
        return password
