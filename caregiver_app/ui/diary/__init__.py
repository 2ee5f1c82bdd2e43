"""The diary room: the month, and everything written, newest first."""
