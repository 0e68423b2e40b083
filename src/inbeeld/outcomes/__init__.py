"""Counts → how people fare over the years, and how municipalities compare when who lives there is accounted for."""
