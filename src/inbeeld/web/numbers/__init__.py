"""Pages with numbers, which all came through disclosure: figures, offers, the team."""
