"""Logging in, and the accounts and settings of a municipality."""
