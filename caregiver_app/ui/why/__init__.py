"""Why something is highlighted, or not."""
