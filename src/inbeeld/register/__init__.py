"""The system of record: a Django app that holds the facts of municipalities. Only its actions write."""
