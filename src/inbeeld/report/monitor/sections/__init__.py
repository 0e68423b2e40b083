"""The sections of the report of a wave."""
