"""Offers and an employer with something in every part of their pages, and Aster, whom some of it fits."""

from dataclasses import dataclass
from datetime import timedelta

from inbeeld.register.actions.employers import add_contact_person, add_employer, record_conversation
from inbeeld.register.actions.offering import Conditions, Sharing, add_offer
from inbeeld.register.actions.recording import decide, record
from inbeeld.register.models import Employer, Offer, Profile
from tests.world import TODAY, World


@dataclass(frozen=True)
class Scene:
    employer: Employer
    vacancy: Offer


def fill(world: World) -> Scene:
    bakery = add_employer(name="Bakkerij De Proef", sector="bakkerij", located_in="GM0014", by=world.samira)
    add_contact_person(employer=bakery, name="Mees Bakker", role="eigenaar", telephone="050 123", by=world.samira)
    record_conversation(
        employer=bakery, date=TODAY - timedelta(40), channel="visit", by=world.samira,
        about="Zoekt twee bakkers voor de vroege dienst.", again_on=TODAY - timedelta(2),
    )  # fmt: skip
    asks = Conditions(occupation="7512", language_level="B1", hours_per_week=24, childcare=True, place="GM1952")
    work = {"kind": "paid_work", "employer": bakery.key, "by": world.leader}
    vacancy = add_offer(title="Bakker", capacity=2, conditions=asks, **work)
    course = Conditions(language_level="A2", raises_language_to="B1")
    sharing = Sharing(TODAY + timedelta(30), "de laatste plaatsen vullen")
    more = {"conditions": course, "sharing": sharing}
    add_offer(kind="language_course", title="Naar B1", capacity=12, by=world.leader, **more)
    add_offer(kind="mentor", title="Een maatje", conditions=Conditions(language_level="C1"), by=world.leader)
    earlier = add_offer(title="Hulp in de bakkerij", end=TODAY, **work)
    decide(person=world.aster, offer=earlier.key, step="started", date=TODAY - timedelta(300), by=world.samira)
    record(
        model=Profile, person=world.aster, by=world.samira,
        occupations="7512", language_level="A2", hours_available=32, wishes="bakker worden",
    )  # fmt: skip
    return Scene(bakery, vacancy)
