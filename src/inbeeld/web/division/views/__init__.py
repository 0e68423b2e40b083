"""A module for each group of pages."""
