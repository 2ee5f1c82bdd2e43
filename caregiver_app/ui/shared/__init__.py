"""Small widgets and helpers that more than one room uses."""
