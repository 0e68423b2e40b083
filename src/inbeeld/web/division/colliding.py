"""Duties and floors that cannot all be met: which, and what would solve it, in words."""

from math import ceil

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from inbeeld.guidance.division import CollisionError
from inbeeld.register.models import Division
from inbeeld.report.speech import speech
from inbeeld.web.division.finding import taking_part, titles
from inbeeld.web.division.groups import groups
from inbeeld.web.division.rules import read
from inbeeld.web.division.wording import in_language
from inbeeld.web.templatetags.told import language


def collides(division: Division, wrong: CollisionError) -> str:
    names = {duty.id: in_language(duty) for duty in read(division.rule).duties}
    names |= {one.floor: one.name for one in groups(taking_part(division), speech(language()))}
    missing = sum(wrong.collision.missing.values())
    told = ngettext(
        "This does not fit: %(what)s. For one person there would be no place who must have one.",
        "This does not fit: %(what)s. For %(n)s people there would be no place who must have one.",
        ceil(missing),
    )
    what = "; ".join(names.get(name, name).rstrip(".") for name in wrong.collision.names)
    return f"{told % {'what': what, 'n': ceil(missing)}} {_solved(division, wrong)}"


def _solved(division: Division, wrong: CollisionError) -> str:
    if not wrong.room:
        return _("Ask for less. More places would not help: too few of these people can have them.")
    named = titles([division])
    more = ", ".join(f"{named.get(key, key)}: {ceil(extra)}" for key, extra in wrong.room.items())
    return _("Ask for less, or give more places (%(more)s).") % {"more": more}
