"""Several patients: which diaries are known here, and going from one to another."""
