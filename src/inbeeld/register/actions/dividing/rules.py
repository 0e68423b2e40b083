"""The rules of a municipality: added word for word, and published for everybody to read."""

from django.utils.translation import gettext as _

from inbeeld.register.actions.act import acting
from inbeeld.register.errors import RefusedError
from inbeeld.register.models import DivisionRule, Employee


def add_rule(*, rule: str, version: int, text: str, by: Employee) -> DivisionRule:
    """The one that is there already where it says the same. Whoever calls this has read the text as a rule."""
    known = DivisionRule.objects.filter(municipality=by.municipality_id, rule=rule, version=version).first()
    if known and known.text != text:
        raise RefusedError(_("This version is there already with another text. Give your file a higher version."))
    if known:
        return known
    with acting("rule.added", by=by) as act:
        act.told = {"rule": rule, "version": version}
        return DivisionRule.objects.create(
            municipality_id=act.municipality_id,
            rule=rule,
            version=version,
            text=text,
            added_at=act.at,
            added_by=by,
        )


def publish_rule(*, rule: DivisionRule, by: Employee) -> None:
    """From now on everybody can read it, also without an account."""
    if rule.municipality_id != by.municipality_id:
        raise RefusedError(_("This rule is of another municipality."))
    with acting("rule.published", by=by) as act:
        locked = DivisionRule.objects.select_for_update().get(pk=rule.pk)
        if locked.published_at:
            raise RefusedError(_("This version was published already."))
        act.told = {"rule": rule.rule, "version": rule.version}
        locked.published_at, locked.published_by = act.at, by
        locked.save(update_fields=["published_at", "published_by"])
