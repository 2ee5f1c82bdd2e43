"""Today: the entry being written, what in it matches the guide's lists, and the day's entries."""
