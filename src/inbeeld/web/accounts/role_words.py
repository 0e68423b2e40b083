"""What a role is called, and what one may do in it, in words of the work."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from inbeeld.register.roles import Role

ROLE_WORDS: dict[Role, str | Promise] = {
    Role.CASE_MANAGER: _("case manager"),
    Role.TEAM_LEADER: _("team leader"),
    Role.POLICY_OFFICER: _("policy officer"),
    Role.RESEARCHER: _("researcher"),
    Role.PRIVACY_OFFICER: _("privacy officer"),
    Role.ADMINISTRATOR: _("administrator"),
}
MAY: dict[Role, str | Promise] = {
    Role.CASE_MANAGER: _("sees the own people, and those of colleagues while covering for them"),
    Role.TEAM_LEADER: _("sees everybody of the municipality, and the figures"),
    Role.POLICY_OFFICER: _("sees figures, and no people"),
    Role.RESEARCHER: _("runs the survey, and sees its answers and published tables; no people"),
    Role.PRIVACY_OFFICER: _("sees who looked at whom, and what is kept of whom"),
    Role.ADMINISTRATOR: _("manages accounts and settings, and sees no people"),
}


def role_word(role: str) -> str:
    return str(ROLE_WORDS[Role(role)])
