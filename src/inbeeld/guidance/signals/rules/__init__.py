"""The rules: one module each, with a `SIGNAL` and the function that says whether it holds."""
