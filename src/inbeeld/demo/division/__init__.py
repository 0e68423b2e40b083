"""What the demo knows and no municipality does: the odds by which its people were made up."""

from inbeeld.demo.division.odds import KINDS, odds, with_gains

__all__ = ["KINDS", "odds", "with_gains"]
