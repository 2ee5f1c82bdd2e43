#!/usr/bin/env bash
# Makes the environments of the tools that the app's reader is compared with, in .benchmarks (which git ignores):
# about 620 MB. They are no part of the app and nothing of the app needs them.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
place="$here/../../../.benchmarks"
for tool in negspacy medspacy; do
    python3 -m venv "$place/$tool"
    "$place/$tool/bin/pip" install --quiet --requirement "$here/requirements-$tool.txt"
done
