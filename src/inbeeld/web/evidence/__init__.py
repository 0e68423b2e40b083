"""Pages on what helps: what was found here and elsewhere, at the moment of choice too, and whether that is used."""
