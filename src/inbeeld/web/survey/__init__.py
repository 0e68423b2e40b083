"""Filling in the survey: what a respondent sees and does through a personal link, without an account."""
