"""The report of a wave as sheets, for who wants to calculate on: every figure has a row, and every number is one."""
