"""The family's own papers on the reading pane's shelf."""
