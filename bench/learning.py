"""The part of `make bench` on learning what helps: `python -m bench.learning [many|beside|regions|page]`, or all.

Writes its section of docs/performance.md from what has been measured, whatever it says; `page` measures nothing more.
"""

import sys
from collections.abc import Callable

import polars as pl

from bench import beside_doubleml, learning_much, planted_regions
from bench.learning_page import section
from bench.sections import LEARNING, PAGE, write_section

PARTS: dict[str, Callable[[], None]] = {
    "many": learning_much.measure,
    "beside": beside_doubleml.measure,
    "regions": planted_regions.measure_all,
    "page": lambda: None,
}


def main(parts: list[str]) -> None:
    for part in parts or PARTS:
        PARTS[part]()
    regions = [planted_regions.told(planted_regions.found(asked)) for asked in planted_regions.ASKED]
    write_section(LEARNING, section(pl.concat(regions), learning_much.found(), beside_doubleml.found()))
    print(PAGE.read_text("utf-8"))


if __name__ == "__main__":
    main(sys.argv[1:])
