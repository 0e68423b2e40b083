"""Rules that come with InBeeld, one a file."""
