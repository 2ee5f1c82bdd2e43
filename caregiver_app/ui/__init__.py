"""The window: a room a folder, shared widgets, the theme."""
