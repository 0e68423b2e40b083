"""Pages of offers and employers: what there is, for whom it is, and who and what is left over."""
