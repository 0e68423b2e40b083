"""The rules of a municipality as rules: read back from their text, and the one that comes with InBeeld."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from inbeeld.guidance.division.rule import Rule, RuleError, rule_from, scarce_places, scarce_places_text
from inbeeld.register.actions.dividing.rules import add_rule
from inbeeld.register.actions.dividing.setting_up import Participant
from inbeeld.register.models import DivisionRule, Employee, Municipality

SHIPPED = "shipped"
"""In place of a row: the rule that comes with InBeeld, as long as it is used nowhere."""


def read(stored: DivisionRule) -> Rule:
    return rule_from(stored.text, f"{stored.rule}.toml")


def kept(text: str, name: str, by: Employee) -> DivisionRule:
    """Raises RuleError for a text that is no rule, or may not be one; RefusedError for a version that is taken."""
    rule = rule_from(text, name)
    return add_rule(rule=rule.id, version=rule.version, text=text, by=by)


def chosen(key: str, by: Employee) -> DivisionRule:
    """The row of a choice of `choices`."""
    if key == SHIPPED:
        return kept(scarce_places_text(), "scarce_places.toml", by)
    return DivisionRule.objects.get(pk=int(key), municipality=by.municipality_id)


def choices(municipality: Municipality, language: str) -> list[tuple[str, str]]:
    """The newest version of each rule, and the one that comes with InBeeld."""
    newest: dict[str, DivisionRule] = {}
    for row in municipality.division_rules.all():  # the newest first
        newest.setdefault(row.rule, row)
    own = {name: (str(row.pk), read(row)) for name, row in newest.items()}
    ours = scarce_places()
    listed = [(SHIPPED, ours)] if ours.id not in own or own[ours.id][1].version < ours.version else []
    return [(key, titled(rule, language)) for key, rule in (*listed, *own.values())]


def titled(rule: Rule, language: str) -> str:
    title = rule.title.nl if language == "nl" else rule.title.en
    return f"{title} ({rule.id}, {rule.version})"


def ensure_known(rule: Rule, people: Sequence[Participant]) -> None:
    """Raises RuleError for a fact that this register does not work out."""
    known = {name for one in people for name in one.facts}
    if people and (lacking := [fact for fact in rule.facts if fact not in known]):
        raise RuleError(
            _("The rule asks for %(facts)s, which this register does not know. Choose another rule.")
            % {"facts": ", ".join(lacking)}
        )
