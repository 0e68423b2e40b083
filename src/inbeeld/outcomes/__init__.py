"""Counts → how people fare: curves over the years, and how municipalities compare given who lives there.

Everything here is a function of counts. Nothing sees a person, and nothing may be shown before `disclosure` let it
out.
"""
