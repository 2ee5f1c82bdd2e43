"""Copies of the diary that need no remembering: made in the background, looked at, put back."""
