"""How forms look: the fields of NL Design System, and what is wrong beside the field."""

from typing import Any, ClassVar

from django import forms
from django.forms.renderers import TemplatesSetting

CLASSES: dict[type[forms.Widget], str] = {
    forms.CheckboxInput: "utrecht-checkbox utrecht-checkbox--html-input",
    forms.CheckboxSelectMultiple: "",  # Django writes it on the list around them as well
    forms.RadioSelect: "",
    forms.Select: "utrecht-select utrecht-select--html-select",
    forms.Textarea: "utrecht-textarea utrecht-textarea--html-textarea",
    forms.widgets.Input: "utrecht-textbox utrecht-textbox--html-input",
}


class Renderer(TemplatesSetting):
    form_template_name = "web/form.html"
    field_template_name = "web/field.html"


class Day(forms.DateInput):
    """A day, by the date picker of the browser."""

    input_type = "date"

    def __init__(self, **attrs: Any) -> None:
        super().__init__(format="%Y-%m-%d", attrs=attrs)


class Form(forms.Form):
    """Empty texts are no values: the facts know None. What is missing is told here, in the language of the page."""

    use_required_attribute = False

    error_css_class: ClassVar[str] = "utrecht-form-field--invalid"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            worn = next((names for kind, names in CLASSES.items() if isinstance(field.widget, kind)), "")
            field.widget.attrs.setdefault("class", worn)
            if isinstance(field, forms.DateField) and not isinstance(field.widget, Day):
                field.widget = Day(**field.widget.attrs)

    def clean(self) -> dict[str, Any]:
        return {name: None if value == "" else value for name, value in (super().clean() or {}).items()}
