"""The diary: its values and rules, the store, and the use cases the window and the command line call."""
