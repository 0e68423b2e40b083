"""Writing in a wave of the survey: by the researcher who runs it, and by respondents through their link."""
