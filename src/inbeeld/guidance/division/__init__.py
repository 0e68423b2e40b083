"""Dividing scarce places by a published rule: equal treatment of equals, and a lottery where the rule cannot tell.

rule → standing of each person → classes of equals → chances (a linear program) → lots
"""
