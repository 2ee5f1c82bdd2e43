"""``python -m caregiver_app`` is ``caregiver-app``."""

from __future__ import annotations

import sys

from caregiver_app.cli import main

sys.exit(main())
