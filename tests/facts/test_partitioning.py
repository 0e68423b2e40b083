"""Somebody's partition follows from the person_id alone, as everybody computes it."""

import zlib

import polars as pl
import pytest

from inbeeld.facts.partitioning import numbers


@pytest.mark.parametrize("of", [1, 3, 64])
def test_the_number_is_the_crc_32_modulo_the_partitions(of: int) -> None:
    people = ["P1", "é", "", "123456789"]
    assert numbers(pl.Series(people), of).to_list() == [zlib.crc32(person.encode()) % of for person in people]


def test_it_is_the_crc_32_of_the_standard() -> None:
    # The check value of CRC-32/ISO-HDLC: crc("123456789") = 0xCBF43926 (reveng.sourceforge.io/crc-catalogue).
    assert numbers(pl.Series(["123456789"]), 10_000).to_list() == [0xCBF43926 % 10_000]


def test_nobody_is_in_no_partition() -> None:
    assert numbers(pl.Series([None], dtype=pl.String), 4).to_list() == [None]
