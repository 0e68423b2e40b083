"""The pages, a group of views a module."""
