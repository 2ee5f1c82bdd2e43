"""Copies of the diary, and what can still be read of a damaged one."""
