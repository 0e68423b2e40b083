"""Tests of what leaves: the report and the formats, read back as their readers get them."""
