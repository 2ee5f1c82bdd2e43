"""Looks whether anything opens a network connection: ``python tests/stress/no_network.py [command...]``.

Runs the command (the whole test suite, if none is given) under strace and lists every socket that is neither
a Unix socket nor the kernel's own netlink. What the window says to its desktop goes over Unix sockets and
stays on the computer. Ends with 1 if there was any other socket, with 2 if strace is missing.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_LOCAL: Final = frozenset({"AF_UNIX", "AF_LOCAL", "AF_NETLINK", "AF_UNSPEC"})
_FAMILY: Final = re.compile(r"\b(socket|socketpair|connect|bind|sendto)\(.*?\b(AF_\w+)")


def main() -> int:
    """Runs, counts, prints."""
    if shutil.which("strace") is None:
        print("strace is not installed, so nothing could be looked at", file=sys.stderr)
        return 2
    command = sys.argv[1:] or [sys.executable, "-m", "pytest", "-q", str(ROOT / "tests")]
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "calls"
        watched = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", "trace=%network", "-o", str(log), *command]
        status = subprocess.run(watched, cwd=ROOT, check=False).returncode
        families: Counter[str] = Counter()
        others: list[str] = []
        with log.open(encoding="utf-8", errors="replace") as lines:
            for line in lines:
                found = _FAMILY.search(line)
                if found is None:
                    continue
                families[f"{found[1]} {found[2]}"] += 1
                if found[2] not in _LOCAL:
                    others.append(line.strip())
    print(f"the command ended with {status}")
    for name, count in sorted(families.items()):
        print(f"{count:7}  {name}")
    print(f"{len(others):7}  calls that could reach a network")
    print(*others[:20], sep="\n")
    return bool(others)


if __name__ == "__main__":
    sys.exit(main())
