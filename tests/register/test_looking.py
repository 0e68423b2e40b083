"""The log of use says what was shown to whom, and never for whom was chosen."""

from datetime import timedelta

from inbeeld.register import clock
from inbeeld.register.actions.looking import KEPT_FOR, Shown, forget_lookings, log_chosen, log_opened, log_shown
from inbeeld.register.models import Looking, Person
from tests.world import World


def shown(world: World, *instruments: str) -> list[Looking]:
    return log_shown(shown=[Shown(one) for one in instruments], choice="offer", by=world.samira)


def test_the_first_opening_and_the_first_choice_count(world: World) -> None:
    one, other = shown(world, "mentor", "language_course")
    log_opened(looking=one.pk, by=world.samira)
    log_chosen(lookings=[one.pk, other.pk], chosen="mentor", by=world.samira)
    log_chosen(lookings=[one.pk], chosen="", by=world.samira)
    assert list(Looking.objects.order_by("pk").values_list("instrument", "chosen")) == [
        ("mentor", "mentor"),
        ("language_course", "mentor"),
    ]
    assert list(Looking.objects.exclude(opened_at=None)) == [one]


def test_nobody_writes_in_the_log_of_a_colleague(world: World) -> None:
    (one,) = shown(world, "mentor")
    log_opened(looking=one.pk, by=world.colleague)
    log_chosen(lookings=[one.pk], chosen="mentor", by=world.colleague)
    one.refresh_from_db()
    assert (one.opened_at, one.chosen) == (None, None)


def test_it_is_about_nobody_who_is_guided() -> None:
    assert Person not in {field.related_model for field in Looking._meta.get_fields()}


def test_it_is_destroyed_after_its_term(world: World) -> None:
    old, young = shown(world, "mentor", "course")
    Looking.objects.filter(pk=old.pk).update(at=clock.now() - KEPT_FOR - timedelta(1))
    forget_lookings(today=clock.today())
    assert list(Looking.objects.all()) == [young]
