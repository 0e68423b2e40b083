"""What is wrong with a file as a whole is told in Dutch too."""

from pathlib import Path

import pytest
from django.utils import translation

from inbeeld.exchange.caseload import read_caseload
from inbeeld.facts.errors import CaseloadError
from inbeeld.web.intake.delivery import Delivery
from inbeeld.web.intake.problems import problem


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("offers.csv", b"offer_id,kind,title\n"),
        ("persons.csv", b"person_id,municipality,sexe\n"),
        ("persons.csv", b"person_id,person_id\n"),
        ("persons.csv", b"a,b\n1,2\n"),
        ("persons.csv", b"person_id,\0\n"),
        ("persons.csv", b"person_id\n\xff\n"),
        ("persons.csv", b""),
        ("persons.csv", b'person_id,municipality,sex,birth_date,arrival_route,permit_date,settled_date\n"x\n'),
        ("persons.parquet", b"PAR1"),
    ],
)
def test_every_problem_has_dutch_words_without_a_path(tmp_path: Path, file: str, content: bytes) -> None:
    delivery = Delivery(tmp_path)
    delivery.package.mkdir()
    (delivery.package / file).write_bytes(content)
    with pytest.raises(CaseloadError) as wrong:
        read_caseload(delivery.package)
    for told in wrong.value.problems:
        with translation.override("en"):
            english = problem(told, delivery)
        with translation.override("nl"):
            dutch = problem(told, delivery)
        assert dutch != english
        assert str(tmp_path) not in dutch
