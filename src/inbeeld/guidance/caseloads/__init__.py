"""Who guides whom: a proposal for people without a case manager, and for those of a colleague who leaves; and what
one case manager more or fewer would mean. A person decides; nothing here says who is guided first, or at all.
"""

from inbeeld.guidance.caseloads.case_manager import CaseManager
from inbeeld.guidance.caseloads.from_caseload import Guidance, spoken_languages
from inbeeld.guidance.caseloads.proposal import Given, Load, Proposal
from inbeeld.guidance.caseloads.sharing import share
from inbeeld.guidance.caseloads.team_file import read_team
from inbeeld.guidance.caseloads.waiting import Waiting
from inbeeld.guidance.caseloads.weeks import Weeks
from inbeeld.guidance.caseloads.what_if import Change, Sight, WhatIf, what_if
from inbeeld.guidance.caseloads.wording import assumptions, in_view, named, reason

__all__ = [
    "CaseManager",
    "Change",
    "Given",
    "Guidance",
    "Load",
    "Proposal",
    "Sight",
    "Waiting",
    "Weeks",
    "WhatIf",
    "assumptions",
    "in_view",
    "named",
    "read_team",
    "reason",
    "share",
    "spoken_languages",
    "what_if",
]
