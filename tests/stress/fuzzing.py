"""Feeds a target with what no person would write: ``python tests/stress/fuzzing.py TARGET... [--minutes M]``.

With atheris beside it the feeding follows the code that is reached (libFuzzer); without, it changes good
input and keeps what ended in a new way. Every finding is kept once in the folder given, with its input, and
the feeding goes on. Ends with 1 if there was any. ``all`` feeds each target in turn.
"""

from __future__ import annotations

import argparse
import faulthandler
import hashlib
import importlib
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random
from typing import Any, Final, NoReturn

SLOW: Final = ("sqlite", "lexicon", "why", "photo", "pdf", "summary")
"""Fed without following the code: the work is done by C, or takes too long to be watched."""
HANGS: Final = 120.0
"""Seconds after which an input hangs for good; its stack is printed."""


class Feeder:
    """Counts, times and keeps what is found.

    Args:
        name: The target's.
        feed: Its function.
        seconds: How much processor time an input may take.
        until: When the feeding ends, by the monotonic clock.
        kept: Where findings are kept.
    """

    def __init__(self, name: str, feed: Any, seconds: float, until: float, kept: Path) -> None:
        self.name = name
        self._feed = feed
        self._seconds = seconds
        self._until = until
        self._kept = kept
        self._began = time.monotonic()
        self.executions = 0
        self.slowest = 0.0
        self.found: dict[str, str] = {}

    def one(self, data: bytes) -> str:
        """Feeds one input; how it ended, in short."""
        faulthandler.dump_traceback_later(HANGS, exit=True)
        (self._kept / f"{self.name}.running").write_bytes(data)
        began = time.process_time()
        ended = "well"
        try:
            self._feed(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is what this command looks for
            ended = self._keep(error, data)
        took = time.process_time() - began
        self.slowest = max(self.slowest, took)
        if took > self._seconds:
            ended = self._keep(TimeoutError(f"{took:.1f} s"), data)
        self.executions += 1
        if time.monotonic() > self._until:
            self.end()
        return ended

    def _keep(self, error: Exception, data: bytes) -> str:
        ours = [
            frame for frame in traceback.extract_tb(error.__traceback__) if "caregiver_app" in frame.filename
        ]
        last = ours[-1] if ours else None
        at = f"{Path(last.filename).name}:{last.lineno}" if last else "the target"
        key = f"{type(error).__name__} in {at}"
        if isinstance(error, AssertionError):
            key += f": {str(error)[:60]}"
        if key not in self.found:
            name = hashlib.sha256(key.encode()).hexdigest()[:10]
            (self._kept / f"{self.name}.{name}.input").write_bytes(data)
            (self._kept / f"{self.name}.{name}.txt").write_text("".join(traceback.format_exception(error)))
            self.found[key] = f"{type(error).__name__}: {str(error)[:200]}"
            print(f"FOUND {self.name}: {key}: {str(error)[:160]!r}", flush=True)
        return key

    def end(self) -> NoReturn:
        """Tells the figures and ends the program, from within whatever runs."""
        minutes = (time.monotonic() - self._began) / 60
        told = {
            "target": self.name,
            "executions": self.executions,
            "minutes": round(minutes, 2),
            "slowest": round(self.slowest, 3),
            "findings": self.found,
        }
        (self._kept / f"{self.name}.running").unlink(missing_ok=True)
        with (self._kept / "figures.jsonl").open("a") as file:
            file.write(json.dumps(told) + "\n")
        print(f"{self.name}: {self.executions:,} inputs in {minutes:.1f} minutes, {len(self.found)} findings")
        sys.stdout.flush()
        os._exit(bool(self.found))


def main() -> int:
    """Feeds one target here, several in a process each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("targets", nargs="+")
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--kept", type=Path, default=Path(tempfile.gettempdir()) / "caregiver-fuzzing")
    parser.add_argument("--plain", action="store_true", help="do without atheris")
    parser.add_argument(
        "--again", type=Path, nargs="*", help="feed these inputs only, and show what comes of it"
    )
    arguments = parser.parse_args()
    arguments.kept.mkdir(parents=True, exist_ok=True)
    with_atheris = not arguments.plain and importlib.util.find_spec("atheris") is not None
    if len(arguments.targets) == 1 and arguments.targets != ["all"]:
        _feed_here(arguments, with_atheris=with_atheris)
    names = arguments.targets
    if names == ["all"]:
        names = [target.name for target in _all_targets()]
    worst = 0
    for name in names:
        options = ["--minutes", str(arguments.minutes), "--kept", str(arguments.kept)]
        plain = ["--plain"] if arguments.plain else []
        done = subprocess.run([sys.executable, __file__, name, *options, *plain], check=False)
        worst = max(worst, done.returncode and 1)
    return worst


def _all_targets() -> tuple[Any, ...]:
    from fuzz_papers import TARGETS as PAPERS
    from fuzz_resources import TARGETS as RESOURCES
    from fuzz_targets import TARGETS

    return (*TARGETS, *RESOURCES, *PAPERS)


def _feed_here(arguments: argparse.Namespace, *, with_atheris: bool) -> NoReturn:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    atheris: Any = None
    if with_atheris and arguments.targets[0] not in SLOW:
        atheris = importlib.import_module("atheris")
        with atheris.instrument_imports(include=["caregiver_app", "tomllib"]):
            targets = _all_targets()
    else:
        targets = _all_targets()
    target = next(each for each in targets if each.name == arguments.targets[0])
    folder = tempfile.TemporaryDirectory(prefix=f"fuzz-{target.name}-")
    feed = target.make(Path(folder.name))
    seeds = list(target.seeds())
    if arguments.again is not None:
        for path in arguments.again:
            feed(path.read_bytes())
        sys.exit(0)
    until = time.monotonic() + 60 * arguments.minutes
    feeder = Feeder(target.name, feed, target.seconds, until, arguments.kept)
    for seed in seeds:
        feeder.one(seed)
    if atheris is not None:
        _by_coverage(atheris, feeder, seeds, target.longest, arguments.kept)
    _by_outcome(feeder, seeds, target.longest)


def _by_coverage(atheris: Any, feeder: Feeder, seeds: list[bytes], longest: int, kept: Path) -> NoReturn:
    from fuzz_mutate import mutated

    corpus = kept / f"corpus-{feeder.name}"
    corpus.mkdir(exist_ok=True)
    for number, seed in enumerate(seeds):
        (corpus / f"seed-{number}").write_bytes(seed[:longest])

    def changed(data: bytes, most: int, seed: int) -> bytes:
        if seed % 3 == 0:
            return bytes(atheris.Mutate(data, most))
        return mutated(data, seeds, Random(seed), min(most, longest))

    options = [
        sys.argv[0],
        str(corpus),
        f"-max_len={longest}",
        "-timeout=300",
        "-rss_limit_mb=3000",
        "-verbosity=0",
    ]
    atheris.Setup(options, feeder.one, custom_mutator=changed)
    atheris.Fuzz()
    feeder.end()


def _by_outcome(feeder: Feeder, seeds: list[bytes], longest: int) -> NoReturn:
    from fuzz_mutate import mutated

    chance = Random(time.time_ns())
    pool = list(seeds)
    endings = {"well"}
    while True:
        data = mutated(chance.choice(pool), pool, chance, longest)
        ended = feeder.one(data)
        if ended not in endings or chance.random() < 0.002:
            endings.add(ended)
            pool.append(data)
            if len(pool) > 500:
                del pool[len(seeds)]


if __name__ == "__main__":
    sys.exit(main())
