"""Maps: municipalities as circles at their place, or as areas where a file with boundaries is given."""
