"""What DuckDB and Polars hand each other."""

from typing import Any


class Arrow:
    """Shows of a frame or a relation nothing but its Arrow stream.

    DuckDB 2.0 wants pyarrow for whatever it recognises as a Polars frame, and tells of leaks at exit when Polars
    has looked a relation over to find out what it is. A stream they both take as it comes.
    """

    def __init__(self, rows: Any) -> None:
        self.rows = rows

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.rows.__arrow_c_stream__(requested_schema)
