"""What is wrong with a file as a whole, in the language of the reader. `exchange` speaks English."""

import re
from functools import cache

from django.utils.translation import gettext, gettext_noop

from inbeeld.web.intake.delivery import Delivery

SENTENCES = (
    gettext_noop("%(file)s has no persons.csv or persons.parquet; that table must be there."),
    gettext_noop(
        "%(file)s: column '%(wrong)s' is unknown; '%(right)s' was probably meant. Rename it or take it out."
    ),
    gettext_noop("%(file)s: required column %(columns)s is missing."),
    gettext_noop("%(file)s: column '%(column)s' stands there %(n)s times."),
    gettext_noop(
        "%(file)s: the first line is no header: it has none of the columns of %(table)s. "
        "It should hold their names, with ; or , in between."
    ),
    gettext_noop("%(file)s is not text in UTF-8: line %(line)s has a NUL byte. In Excel, save it as 'CSV UTF-8'."),
    gettext_noop(
        "%(file)s is not in UTF-8: line %(line)s has a byte that does not fit. In Excel, save it as 'CSV UTF-8'."
    ),
    gettext_noop("%(file)s is empty: not even a header stands in it."),
    gettext_noop(
        '%(file)s: in the row of line %(line)s a quote (") is not closed, or something follows the closing one. '
        "Write a quote within a quoted value twice."
    ),
    gettext_noop("%(file)s cannot be read as Parquet; it may have been cut off. Write it or fetch it anew."),
    gettext_noop("%(file)s: column '%(column)s' holds %(type)s, which is no text, number or date."),
    gettext_noop("%(file)s cannot be read: %(why)s."),
)
GAP = re.compile(r"%\\\((\w+)\\\)s")


def problem(told: str, delivery: Delivery) -> str:
    """Without the folder in which the upload stands; as it was said, where there are no other words for it."""
    here = str(delivery.package)
    told = told.replace(f"{here}/", "").replace(here, gettext("Your upload"))
    for sentence in SENTENCES:
        if found := _pattern(sentence).fullmatch(told):
            return gettext(sentence) % found.groupdict()
    return told


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(GAP.sub(r"(?P<\1>.*)", re.escape(sentence)), re.DOTALL)
