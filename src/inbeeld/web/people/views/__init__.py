"""The views of the pages about people, a page or a few that belong together in each module."""
