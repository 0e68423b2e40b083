"""What was done, for what purpose, and what a field of a file is called: in the language of the reader."""

from datetime import date, datetime
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from inbeeld.facts.record_types import TABLE_NAMES, record_type
from inbeeld.web.templatetags.told import day, moment, occupations, word

Words = dict[str, str | Promise]

PURPOSES: Words = {
    "team": _("leads the team"),
    "guidance": _("guides this person"),
    "cover": _("covers for a colleague"),
    "right of access": _("the person asked what is held (right of access)"),
}
NOUNS: Words = {
    "assignments": _("who guides"),
    "caseload": _("caseload"),
    "contact_person": _("contact person of an employer"),
    "contacts": _("contact"),
    "conversations": _("conversation with an employer"),
    "cover": _("covering for a colleague"),
    "decisions": _("decision"),
    "division": _("division of places"),
    "effects": _("effects of another municipality"),
    "employee": _("employee"),
    "employer": _("employer"),
    "figures": _("figures"),
    "file": _("file past its term"),
    "finding": _("finding on what helps"),
    "goals": _("goal"),
    "handover": _("handover"),
    "helpers": _("helper"),
    "meetings": _("meeting"),
    "move": _("move to another municipality"),
    "municipality": _("municipality"),
    "offer": _("offer"),
    "offers": _("offer"),
    "people": _("people"),
    "person": _("person"),
    "persons": _("who somebody is"),
    "plan_steps": _("step of the plan"),
    "profiles": _("profile"),
    "retention": _("retention term"),
    "rule": _("rule for scarce places"),
    "signal": _("signal"),
    "study_with_benefit": _("studying with benefit"),
    "spells": _("work, education, benefit or barrier"),
    "use_of_findings": _("use of what helps"),
}
VERBS: Words = {
    "accepted": _("accepted"),
    "active": _("made active"),
    "added": _("added"),
    "announced": _("announced"),
    "begun": _("begun"),
    "changed": _("changed"),
    "chosen": _("chosen"),
    "corrected": _("corrected"),
    "destroyed": _("destroyed"),
    "deviated": _("decided otherwise than proposed"),
    "drawn": _("lots drawn"),
    "exported": _("taken out"),
    "floors_set": _("floors set"),
    "handed_over": _("handed over"),
    "inactive": _("made inactive"),
    "joined": _("taken into use"),
    "left_out": _("somebody left out"),
    "made": _("made"),
    "next_in_line": _("place offered to who is next"),
    "password_set": _("password set anew"),
    "published": _("published"),
    "read": _("marked as read"),
    "received": _("brought in"),
    "recorded": _("recorded"),
    "removed": _("removed"),
    "reviewed": _("looked at again"),
    "second_factor_reset": _("second step of logging in taken away"),
    "taken_in": _("somebody takes part again"),
    "wishes_asked": _("wishes written down"),
    "withdrawn": _("withdrawn"),
}
ROLES: Words = {
    "case_manager": _("case manager"),
    "team_leader": _("team leader"),
    "policy_officer": _("policy officer"),
    "researcher": _("researcher"),
    "privacy_officer": _("privacy officer"),
    "administrator": _("administrator"),
}
TABLES: Words = {
    "person": _("The person"),
    "persons": _("Who somebody is"),
    "spells": _("Work, education, benefit and barriers"),
    "contacts": _("Contacts"),
    "assignments": _("Who guided when"),
    "decisions": _("Decisions about offers"),
    "profiles": _("Profile"),
    "goals": _("Goals"),
    "plan_steps": _("Steps of the plan"),
    "helpers": _("Who helps"),
    "meetings": _("Meetings attended"),
    "handovers": _("Handovers"),
    "transfers": _("Moved to another municipality"),
    "divisions": _("Places that were divided"),
    "choices": _("Decided about these places"),
    "readings": _("Who opened the file"),
    "actions": _("What was done"),
}
FIELDS: Words = {
    "about": _("about what"),
    "accepted_at": _("accepted at"),
    "action": _("what"),
    "agreed_on": _("agreed on"),
    "arrival_route": _("how the person came"),
    "at": _("when"),
    "available_from": _("can begin from"),
    "birth_date": _("date of birth"),
    "by": _("by"),
    "case_manager": _("number of the case manager"),
    "chance": _("chance in the draw"),
    "channel": _("how"),
    "childcare_needed": _("childcare needed"),
    "closed_on": _("closed on"),
    "contract": _("contract"),
    "date": _("date"),
    "decided_by": _("decided by"),
    "dedicated": _("works for statushouders only"),
    "done_on": _("done on"),
    "due": _("to be done by"),
    "education_abroad": _("education abroad"),
    "education_level": _("education"),
    "email": _("e-mail"),
    "end": _("until"),
    "end_reason": _("why it ended"),
    "entered_at": _("written down at"),
    "entered_by": _("written down by"),
    "facts": _("what the rule looked at"),
    "found_through": _("found through"),
    "giver": _("from whom"),
    "goal": _("goal"),
    "health_limits": _("limits by health"),
    "holds": _("holds now"),
    "hours_available": _("hours per week that the person has"),
    "hours_per_week": _("hours per week"),
    "household_id": _("number of the household"),
    "id": _("internal number"),
    "instrument": _("means"),
    "integration_ended_on": _("civic integration ended on"),
    "key": _("internal number"),
    "kind": _("kind"),
    "language_level": _("level of Dutch"),
    "languages": _("languages to talk in"),
    "left_date": _("left on"),
    "left_reason": _("why they left"),
    "left_out": _("left out, because"),
    "lot": _("number in the draw"),
    "message": _("message"),
    "moved_on": _("moved on"),
    "municipality": _("municipality"),
    "name": _("name"),
    "nationality": _("nationality"),
    "number": _("number"),
    "occupation": _("occupation"),
    "occupations": _("occupations"),
    "offer": _("offer"),
    "organisation": _("organisation"),
    "permit_date": _("permit from"),
    "provider": _("who provides it"),
    "points": _("points"),
    "proposed": _("offer that was proposed"),
    "purpose": _("for what"),
    "reached": _("reached"),
    "read_at": _("read at"),
    "reason": _("reason"),
    "receiver": _("to whom"),
    "receiver_id": _("to which municipality"),
    "recorded_at": _("known since"),
    "role": _("role"),
    "set_on": _("set on"),
    "settled_date": _("settled on"),
    "sex": _("sex"),
    "start": _("from"),
    "step": _("step"),
    "telephone": _("telephone"),
    "title": _("title"),
    "travel_km": _("kilometres that the person can travel"),
    "what": _("what"),
    "whose_turn": _("whose turn it is"),
    "why": _("why it was corrected"),
    "wishes": _("wishes"),
    "withdrawn": _("withdrawn"),
    "work_experience_years": _("years of work experience"),
}


def action(code: str) -> str:
    noun, _dot, verb = code.partition(".")
    return f"{NOUNS[noun]}: {VERBS[verb]}" if noun in NOUNS and verb in VERBS else code


def purpose(code: str) -> str:
    """The reason of covering stands behind it, as somebody wrote it."""
    known, colon, more = code.partition(": ")
    return f"{PURPOSES[known]}{colon}{more}" if known in PURPOSES else code


def said(table: str, field: str, value: Any) -> str:
    """A value of a file, in words."""
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    if table == "readings" and field == "purpose":
        return purpose(value)
    if table == "actions" and field == "action":
        return action(value)
    if table in ("readings", "actions") and field == "role":
        return str(ROLES.get(value, value))
    if field in ("occupation", "occupations"):
        return occupations(value)
    codes = _codes(table, field)
    return word(value, codes) if codes else _plain(value)


def _plain(value: Any) -> str:
    try:
        at = datetime.fromisoformat(value) if isinstance(value, str) and len(value) >= 10 else None
    except ValueError:
        at = None
    if at is None:
        return str(value)
    return day(date.fromisoformat(value)) if len(value) == 10 else moment(at)


def _codes(table: str, field: str) -> str | None:
    fields = record_type(table).fields if table in TABLE_NAMES else ()
    return next((one.codes for one in fields if one.name == field), None)
