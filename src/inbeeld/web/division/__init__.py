"""Pages to divide scarce places: set up, look at floors and their price, draw, and decide person by person."""
