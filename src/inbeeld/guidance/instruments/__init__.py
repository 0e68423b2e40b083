"""What is known of instruments: which studies there are, which way they point, how they were made, what is doubted.

It stands where somebody chooses, because telling case managers once what works changed nothing of what they chose
(Bolhaar, Ketel and van der Klaauw 2020, randomised, in the Netherlands). It informs, and decides nothing.
"""

from inbeeld.guidance.instruments.studies import CASELOAD, Study, known_of

__all__ = ["CASELOAD", "Study", "known_of"]
