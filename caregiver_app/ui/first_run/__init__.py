"""The first page a family sees."""
