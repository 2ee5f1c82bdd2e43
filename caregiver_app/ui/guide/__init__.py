"""The reading pane: the guide beside the diary."""
