"""Pages by which whole caseloads come in and go out."""
