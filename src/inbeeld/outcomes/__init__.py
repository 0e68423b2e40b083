"""Counts → curves over the years: where people are, day after day since an origin.

Everything here is a function of `timeline.transitions`; nothing sees a person, and nothing may be shown before
`disclosure` let it out.
"""
