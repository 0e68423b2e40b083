"""The pages of a respondent."""
