"""Pages of the yearly survey for whoever runs it, and for a policy officer who delivers what the register counts."""
