"""A rule for scarce places as it is published: a page in words, and a draft for the Dutch algorithm register."""

from inbeeld.report.rule.page import document, sections
from inbeeld.report.rule.registration import Publisher, Registration, registration
from inbeeld.report.rule.write import write_rule

__all__ = ["Publisher", "Registration", "document", "registration", "sections", "write_rule"]
