"""The care team room: who to call, questions, limits and the family's own directory."""
