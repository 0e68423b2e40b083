"""Pages about people: my caseload, somebody, recording, handing over."""
