"""What leaves the diary and comes in, as the person sees it."""
