"""Caregiver Companion: a therapy guide and a symptom diary, side by side."""

__version__ = "0.1.0"
