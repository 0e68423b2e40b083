"""The sections of the page of an instrument. Each gives nothing where it has nothing to say."""
