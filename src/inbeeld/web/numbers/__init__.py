"""Pages with numbers, which all came through disclosure: figures, the team."""
