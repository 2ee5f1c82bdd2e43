"""What is printed: first a plain model of the page with no Qt, then one renderer."""
