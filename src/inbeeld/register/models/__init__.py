"""The tables of the register, a noun a module."""

from inbeeld.register.models.assignment import Assignment
from inbeeld.register.models.audit import Audit, Reading
from inbeeld.register.models.choices import RetentionTerm, ShareChoice, SignalChoice, StudyChoice
from inbeeld.register.models.contact import Contact
from inbeeld.register.models.conversation import Conversation
from inbeeld.register.models.cover import Cover
from inbeeld.register.models.decision import Decision
from inbeeld.register.models.details import Details
from inbeeld.register.models.division import Division, DivisionChoice, DivisionLine, DivisionRule
from inbeeld.register.models.employee import Employee
from inbeeld.register.models.employer import ContactPerson, Employer
from inbeeld.register.models.evidence import Finding, Looking, SentEffects
from inbeeld.register.models.fact import Fact, PersonFact
from inbeeld.register.models.goal import Goal
from inbeeld.register.models.handover import Handover
from inbeeld.register.models.helper import Helper
from inbeeld.register.models.meeting import Meeting
from inbeeld.register.models.municipality import Municipality
from inbeeld.register.models.offer import Offer
from inbeeld.register.models.person import Person
from inbeeld.register.models.plan_step import PlanStep
from inbeeld.register.models.profile import Profile
from inbeeld.register.models.snapshot import Snapshot
from inbeeld.register.models.spell import Spell
from inbeeld.register.models.survey import (
    AnswersFor,
    Respondent,
    SurveyAnswer,
    SurveyContest,
    SurveyCount,
    SurveyDecision,
    SurveyLink,
    SurveyWave,
)
from inbeeld.register.models.transfer import Transfer

PERSON_FACTS: tuple[type[PersonFact], ...] = (
    *(Details, Spell, Contact, Assignment, Decision, Profile),
    *(Goal, PlanStep, Helper, Meeting),
)
FACTS: tuple[type[Fact], ...] = (Offer, *PERSON_FACTS, Employer, Conversation)

__all__ = [
    "FACTS",
    "PERSON_FACTS",
    "AnswersFor",
    "Assignment",
    "Audit",
    "Contact",
    "ContactPerson",
    "Conversation",
    "Cover",
    "Decision",
    "Details",
    "Division",
    "DivisionChoice",
    "DivisionLine",
    "DivisionRule",
    "Employee",
    "Employer",
    "Fact",
    "Finding",
    "Goal",
    "Handover",
    "Helper",
    "Looking",
    "Meeting",
    "Municipality",
    "Offer",
    "Person",
    "PersonFact",
    "PlanStep",
    "Profile",
    "Reading",
    "Respondent",
    "RetentionTerm",
    "SentEffects",
    "ShareChoice",
    "SignalChoice",
    "Snapshot",
    "Spell",
    "StudyChoice",
    "SurveyAnswer",
    "SurveyContest",
    "SurveyCount",
    "SurveyDecision",
    "SurveyLink",
    "SurveyWave",
    "Transfer",
]
