"""Duties and floors that cannot all be met: which, and what would solve it, in words."""

from django.utils.translation import gettext as _

from inbeeld.guidance.division import CollisionError
from inbeeld.register.models import Division
from inbeeld.report.speech import speech
from inbeeld.web.division.finding import taking_part, titles
from inbeeld.web.division.groups import groups
from inbeeld.web.division.rules import read
from inbeeld.web.division.wording import in_language
from inbeeld.web.templatetags.told import language, number


def collides(division: Division, wrong: CollisionError) -> str:
    names = {duty.id: in_language(duty) for duty in read(division.rule).duties}
    names |= {one.floor: one.name for one in groups(taking_part(division), speech(language()))}
    told = _("This does not fit: %(what)s. For %(n)s people there would be no place that they must have.")
    said = told % {
        "what": "; ".join(names.get(name, name) for name in wrong.collision.names),
        "n": number(round(sum(wrong.collision.missing.values()), 1)),
    }
    return f"{said} {_solved(division, wrong)}"


def _solved(division: Division, wrong: CollisionError) -> str:
    if not wrong.room:
        return _("Ask for less. More places would not help: too few of these people can have them.")
    named = titles([division])
    more = ", ".join(f"{named.get(key, key)}: {number(round(extra, 1))}" for key, extra in wrong.room.items())
    return _("Ask for less, or give more places (%(more)s).") % {"more": more}
