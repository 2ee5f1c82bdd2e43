"""The room of the daily thinking-and-writing check."""
