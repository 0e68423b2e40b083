"""What can happen to people from month to month (starting, leaving, getting out of view), and how likely it was."""
