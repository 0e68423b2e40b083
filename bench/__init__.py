"""How fast and how lean the counting is, measured beside reading, DuckDB and pandas: `python -m bench`."""
