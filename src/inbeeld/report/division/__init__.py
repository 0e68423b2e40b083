"""Divisions of scarce places, told: a proposal to who decides (`as_text`, `as_data`, `reasons`), who is reached to
everybody (`page`), and ways to divide beside each other (`ways`).
"""
