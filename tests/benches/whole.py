#!/usr/bin/env python3
"""Measures the whole program from outside, in a pseudo-terminal, beside what it is compared with. Python's standard library
is all it needs; what is compared with is left out where it is not there. tests/benches/README.md says how.

    whole.py [--binary target/release/debrief] [--deals 10000] [--keys 200] [--only NAME[,NAME]] [--pm4py PYTHON]
"""

import argparse
import contextlib
import fcntl
import os
import pty
import select
import shutil
import signal
import sqlite3
import statistics
import struct
import subprocess
import tempfile
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
FRAME = b"\x1b[?2026l"  # the program ends each frame with it
SIZE = (120, 36)
WARM = 5


def ms(seconds):
    return f"{seconds * 1000:.2f} ms"


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def spread(values):
    return f"p50 {ms(statistics.median(values))}, p99 {ms(percentile(values, 0.99))}, n {len(values)}"


class Program:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, command, home):
        self.output, self.pending = b"", b""
        environment = dict(os.environ, TERM="xterm-256color", COLORTERM="truecolor", DEBRIEF_HOME=str(home))
        self.begun = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", SIZE[1], SIZE[0], 0, 0))

    def until(self, mark, patience=60):
        """Reads up to this mark; when that was."""
        until = time.monotonic() + patience
        while mark not in self.pending:
            ready, _, _ = select.select([self.terminal], [], [], max(0, until - time.monotonic()))
            if not ready:
                raise TimeoutError(f"no {mark!r} within {patience} s; last: {self.pending[-200:]!r}")
            self.pending += os.read(self.terminal, 1 << 16)
        now = time.perf_counter()
        self.pending = self.pending.split(mark, 1)[1]
        return now

    def quiet(self, for_seconds=0.3):
        """Waits until nothing more comes."""
        while select.select([self.terminal], [], [], for_seconds)[0]:
            os.read(self.terminal, 1 << 16)
        self.pending = b""

    def key(self, key):
        """Writes a key; how long until its frame is there."""
        self.pending = b""
        begun = time.perf_counter()
        os.write(self.terminal, key)
        return self.until(FRAME) - begun

    def press(self, keys):
        for key in keys:
            os.write(self.terminal, key)
            self.quiet(0.15)

    def status(self, name):
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith(name + ":"):
                return int(line.split()[1])
        return 0

    def settled(self, for_seconds=4):
        """Waits until it has nothing more to do by itself, and what it wrote is on the disk: after the start it makes a backup."""
        done, since = None, time.monotonic()
        while time.monotonic() - since < for_seconds:
            time.sleep(0.2)
            now = Path(f"/proc/{self.pid}/stat").read_text().split()[13:15]
            if now != done:
                done, since = now, time.monotonic()
        os.sync()
        self.quiet()

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        os.waitpid(self.pid, 0)
        os.close(self.terminal)


UP, DOWN, LEFT, RIGHT, ENTER, ESC = b"\x1b[A", b"\x1b[B", b"\x1b[D", b"\x1b[C", b"\r", b"\x1b"

SCREENS = [
    ("Home", [], [DOWN, UP]),
    ("1 Frame", [ENTER, b"1"], [DOWN, UP]),
    ("2 People", [ENTER, b"2"], [DOWN, UP]),
    ("3 Steps", [ENTER, b"3", ESC], [UP, DOWN]),
    ("capture line", [ENTER, b"3", b"a"], [b"x", b"\x7f"]),
    ("who was in when", [ENTER, b"3", ESC, b"v"], [RIGHT, LEFT]),
    ("4 Incidents", [ENTER, b"4"], [DOWN, UP]),
    ("5 Checklist", [ENTER, b"5"], [DOWN, UP]),
    ("6 Levers", [ENTER, b"6"], [DOWN, UP]),
    ("7 Review", [ENTER, b"7"], [DOWN, UP]),
    ("two accounts", [ENTER, b"3", ESC, b"Y"], [DOWN, UP]),
    ("claims", [ENTER, b"C"], [DOWN, UP]),
    ("question bank", [ENTER, b"3", ESC, b"Q"], [DOWN, UP]),
]


def format_of(workbook):
    with contextlib.closing(sqlite3.connect(workbook)) as conn:
        return conn.execute("PRAGMA user_version").fetchone()[0]


class Measurement:
    def __init__(self, arguments):
        self.binary, self.keys, self.pm4py = str(Path(arguments.binary).resolve()), arguments.keys, arguments.pm4py
        self.folder = Path(tempfile.mkdtemp(prefix="debrief-whole-"))
        self.home = self.folder / "home"
        self.home.mkdir()
        self.deals, self.steps = arguments.deals, arguments.steps

    def run(self, *command):
        begun = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True, env=dict(os.environ, DEBRIEF_HOME=str(self.home)))
        return time.perf_counter() - begun

    def big(self):
        """The generated workbook: made once for a format, and kept between runs."""
        kept = ROOT / "target" / "tmp" / f"whole-{self.deals}x{self.steps}.debrief"
        kept.parent.mkdir(parents=True, exist_ok=True)
        empty = self.folder / "format.debrief"
        self.run(self.binary, "--file", str(empty), "new", "--customer", "A", "--title", "B")
        if kept.exists() and format_of(kept) != format_of(empty):
            kept.unlink()
        if not kept.exists():
            seconds = self.run(self.binary, "generate", "--deals", str(self.deals), "--steps", str(self.steps), "--seed", "1", str(kept))
            print(f"generate {self.deals} x {self.steps}: {seconds:.1f} s, {kept.stat().st_size / 1e6:.0f} MB")
        return kept

    def copy(self):
        copy = self.folder / "big.debrief"
        if not copy.exists():
            shutil.copy(self.big(), copy)
        return copy

    def open(self, workbook):
        return Program([self.binary, "--lang", "en", str(workbook)], self.home)

    def start(self):
        empty = self.folder / "empty.debrief"
        for name, workbook in [("empty", empty), ("big", self.copy())]:
            times, bare = [], []
            for _ in range(20):
                program = self.open(workbook)
                times.append(program.until(FRAME) - program.begun)
                program.quiet(0.05)
                program.end()
                bare.append(self.run("sqlite3", str(workbook), "select 1") if shutil.which("sqlite3") else 0)
            print(f"start, {name} workbook: {spread(times)}; sqlite3 FILE 'select 1': {spread(bare)}")
        for other in ["gitui", "lazygit", "tig", "vim", "nano", "htop"]:
            if shutil.which(other):
                times = []
                for _ in range(10):
                    program = Program([other], self.home)
                    select.select([program.terminal], [], [], 10)
                    last = time.perf_counter()
                    while select.select([program.terminal], [], [], 0.1)[0]:
                        os.read(program.terminal, 1 << 16)
                        last = time.perf_counter()
                    times.append(last - program.begun)
                    os.kill(program.pid, signal.SIGKILL)
                    os.waitpid(program.pid, 0)
                    os.close(program.terminal)
                print(f"start, {other}: {spread(times)}")

    def frames(self):
        for name, way, keys in SCREENS:
            program = self.open(self.copy())
            program.until(FRAME)
            program.quiet()
            program.press(way)
            program.quiet()
            times = [program.key(keys[at % 2]) for at in range(self.keys + WARM)][WARM:]
            print(f"key to frame, {name}: {spread(times)}; {program.status('VmRSS') / 1024:.0f} MB resident")
            program.end()

    def commits(self):
        """Enter on the capture line beside a bare commit with the same pragmas into a copy of the same file."""
        program = self.open(self.copy())
        program.until(FRAME)
        program.press([ENTER, b"3", b"a"])
        bare = sqlite3.connect(shutil.copy(self.big(), self.folder / "bare.debrief"), isolation_level=None)
        bare.execute("PRAGMA journal_mode = PERSIST")
        bare.execute("PRAGMA synchronous = FULL")
        bare.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)")
        program.settled()
        ours, theirs = [], []
        for at in range(self.keys // 2 + WARM):
            program.press([b"calls back"])
            ours.append(program.key(ENTER))
            program.quiet(0.05)
            begun = time.perf_counter()
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("INSERT INTO bare (text) VALUES ('calls back')")
            bare.execute("COMMIT")
            theirs.append(time.perf_counter() - begun)
        program.end()
        ours, theirs = ours[WARM:], theirs[WARM:]
        goal = statistics.median(theirs) * 1.3 + 0.002
        print(f"Enter to durable and drawn: {spread(ours)}; bare commit: {spread(theirs)}; goal {ms(goal)}")

    def searches(self):
        """Each letter of a search; the bare query is measured by `cargo bench search`."""
        program = self.open(self.copy())
        program.until(FRAME)
        times = []
        for words in ["reference", "trial offer", "decides", "gearbox", "meeting with the buyer"]:
            program.quiet()
            program.press([b"/"])
            times += [program.key(letter.encode()) for letter in words]
            program.press([ESC])
        program.end()
        print(f"search as you type: {spread(times)}")

    def answers(self):
        big = self.copy()
        for question in ["hit-rate", "conversion", "exits", "ties", "perception", "incidents", "paths", "levers", "report"]:
            print(f"debrief answer {question}: {self.run(self.binary, '--file', str(big), 'answer', question):.2f} s")
        if self.pm4py:
            log = self.folder / "big.xes"
            print(f"debrief export xes: {self.run(self.binary, '--file', str(big), 'export', 'xes', str(log)):.1f} s")
            code = ("import sys, pm4py; log = pm4py.read_xes(sys.argv[1], show_progress_bar=False); "
                    "pm4py.discover_dfg(log); pm4py.get_variants(log)")
            print(f"PM4Py, reading + directly-follows + variants: {self.run(self.pm4py, '-c', code, str(log)):.1f} s")

    def imports(self):
        log = SHARED / "eventlogs" / "bpic2012.xes.gz"
        rules = ["--won", "A_APPROVED", "--lost", "A_DECLINED", "--stopped", "A_CANCELLED"]
        if not log.exists():
            return print("imports: ../shared/data is not there")
        for at in range(3):
            into = str(self.folder / f"bpic{at}.debrief")
            print(f"import of BPIC 2012: {self.run(self.binary, '--file', into, 'import', str(log), *rules):.2f} s")
        crm = SHARED / "crm" / "sales_pipeline.csv"
        for at in range(3):
            into = str(self.folder / f"crm{at}.debrief")
            print(f"import of the CRM export: {self.run(self.binary, '--file', into, 'import', str(crm)):.2f} s")
        if self.pm4py:
            code = "import sys, pm4py; pm4py.read_xes(sys.argv[1], show_progress_bar=False)"
            print(f"PM4Py, reading BPIC 2012: {self.run(self.pm4py, '-c', code, str(log)):.1f} s")

    def idle(self):
        program = self.open(self.copy())
        program.until(FRAME)
        program.press([ENTER, b"3"])
        # The backup of the start is no idling.
        program.settled(15)
        names = ("voluntary_ctxt_switches", "nonvoluntary_ctxt_switches")
        before = [program.status(name) for name in names]
        time.sleep(30)
        woken = sum(program.status(name) for name in names) - sum(before)
        print(f"idle for 30 s: {woken} wake-ups; {program.status('VmRSS') / 1024:.0f} MB resident")
        program.end()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=str(ROOT / "target" / "release" / "debrief"))
    parser.add_argument("--deals", type=int, default=10_000)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--keys", type=int, default=200)
    parser.add_argument("--only", default="start,frames,commits,searches,answers,imports,idle")
    parser.add_argument("--pm4py", help="a Python that has PM4Py")
    arguments = parser.parse_args()
    measurement = Measurement(arguments)
    try:
        print(f"binary: {Path(measurement.binary).stat().st_size:,} bytes")
        for name in arguments.only.split(","):
            getattr(measurement, name)()
    finally:
        shutil.rmtree(measurement.folder, ignore_errors=True)


if __name__ == "__main__":
    main()
