"""The peers' programs and ours on the peers' small job.

Everything is built before anything is measured. The programs run one after the other, one thread
each; the hand-written ceiling and ours run in turns between them, for on a shared machine the
ceiling (it waits for memory, and for little else) swings threefold from minute to minute.
"""
import json
import re
import shutil
import statistics
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from bench_common import WORK, per_second, sh, table, target

JOB = 20_000
# People and how often the ceiling and ours take turns on them.
ROUNDS = {2_000: 9, JOB: 9, 100_000: 5}
# A simulation of whole columns is at its best with many people.
MANY = 100_000
CEILING = "plain"
# The day count alone of so many, as in the peers' own run.
FEWER = {"schengulator": 3_000}
# One source may serve several engines: the folder, the variable, its values.
VARIANTS = {"openfisca": ("PEER", ("openfisca-core", "policyengine-core"))}
ONE_THREAD = {name: "1" for name in
              ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS")}
LONGEST_SECONDS = 300
HOST_CODE = {
    "cedar-policy": "host code counts the days and says what a refusal was; 19 requests a person",
    "openfisca-core": "a day for each person is a switch by hand, a stay is a member of a group, "
                      "who has no stay gets an empty one; its tracer keeps whole columns, no account "
                      "of one person, and does not count as a trace here",
    "policyengine-core": "as openfisca-core",
    "schengulator": "counts days and nothing else, and in a window of 181",
}


@dataclass
class Program:
    name: str
    command: tuple
    cwd: Path
    environment: dict = field(default_factory=dict)

    def rows(self, here, count):
        told = sh(*self.command, count, people(here, count), cwd=self.cwd,
                  timeout=LONGEST_SECONDS, **ONE_THREAD, **self.environment)
        return [json.loads(line) for line in told.splitlines() if line.startswith("{")]


@dataclass
class Measured:
    rows: list          # of every program, on JOB people or as many as it can take
    turns: dict         # number of people -> turns, each the rows of the ceiling and of ours
    left_out: list      # programs and why


def people(here, count):
    folder = here / f"data-{count}"
    if not (folder / "expected.json").exists():
        sh(sys.executable, "gen.py", count, folder, cwd=here)
    return folder


class Peers:
    """A copy of the peers' folder, with all that can be built of it."""

    def __init__(self, source, only):
        self.here = WORK / "peers"
        self.left_out = []
        self.programs = {}
        if not self.here.exists():
            shutil.copytree(source, self.here, copy_function=shutil.copyfile,
                            ignore=shutil.ignore_patterns("target", ".venv", "data-*"))
        wanted = (lambda name: name in only or name == CEILING) if only else (lambda _: True)
        python = self.python()
        for script in sorted(self.here.glob("*/make_*.py")):
            self.attempt(script.parent.name, lambda: sh(python, script, cwd=self.here))
        for main in sorted(self.here.glob("rust/*/src/main.rs")):
            if wanted(main.parts[-3]):
                self.attempt(main.parts[-3], lambda: self.build(main.parts[-3]))
        for script in sorted(self.here.glob("*/bench.py")):
            if wanted(script.parent.name):
                self.script(script.parent.name, python, script)
        for count in (*ROUNDS, MANY):
            people(self.here, count)

    def attempt(self, name, work):
        try:
            return work()
        except (RuntimeError, OSError, subprocess.SubprocessError) as error:
            self.left_out.append(f"{name} ({reason(error)})")
            return None

    def python(self):
        """With the packages of the peers' requirements, where they can be had."""
        python = self.here / ".venv" / "bin" / "python"

        def install():
            if not python.exists():
                sh(sys.executable, "-m", "venv", ".venv", cwd=self.here)
            sh(python, "-m", "pip", "install", "--quiet", "-r", "requirements.txt", cwd=self.here)

        self.attempt("packages of the Python peers", install)
        return python if python.exists() else sys.executable

    def build(self, name):
        rust = self.here / "rust"
        sh("nice", "cargo", "build", "--release", "-p", name, cwd=rust,
           CARGO_TARGET_DIR=str(self.here / "target"))
        self.programs[name] = Program(name, (self.here / "target" / "release" / name,), rust)

    def script(self, name, python, script):
        if name not in VARIANTS:
            self.programs[name] = Program(name, (python, script), self.here)
            return
        variable, values = VARIANTS[name]
        for value in values:
            self.programs[value] = Program(name, (python, script), self.here, {variable: value})

    def measured(self, bench):
        if CEILING not in self.programs:
            raise RuntimeError(f"no ceiling to compare with: {'; '.join(self.left_out)}")
        ceiling = self.programs.pop(CEILING)
        rows, turns = [], defaultdict(list)

        def turn(count):
            parts = [lambda: ceiling.rows(self.here, count),
                     lambda: ours(bench, people(self.here, count))]
            order = (0, 1) if len(turns[count]) % 2 == 0 else (1, 0)
            told = {place: parts[place]() for place in order}
            turns[count].append((told[0], told[1]))

        for name, program in self.programs.items():
            turn(JOB)
            print(f"measured now: {name}", file=sys.stderr)
            rows += self.attempt(name, lambda: self.job(program)) or []
        print("measured now: the ceiling and ours, in turns", file=sys.stderr)
        for count, rounds in ROUNDS.items():
            while len(turns[count]) < rounds:
                turn(count)
        return Measured(rows, turns, self.left_out)

    def job(self, program):
        rows = program.rows(self.here, FEWER.get(program.name, JOB))
        for row in rows:
            if "error" in row:
                self.left_out.append(f"{row['peer']}, {row['mode']} ({reason(row['error'])})")
        rows = [row for row in rows if "error" not in row]
        # A slow mode takes the first few of the file: again with a file of so many, to be checked.
        few = {row["n"] for row in rows if row["agrees"].startswith("not checked")}
        for count in few:
            rows = [row for row in rows if row["n"] != count]
            rows += [row for row in program.rows(self.here, count)
                     if all(row["mode"] != other["mode"] for other in rows)]
        if program.name in VARIANTS:
            rows += [row for row in program.rows(self.here, MANY) if row["n"] == MANY]
        return rows


def ours(bench, folder):
    told = sh(bench, "peer-job", folder / "people.jsonl")
    return [json.loads(line) for line in told.splitlines()]


def reason(error):
    """The last line said, without a path of the machine."""
    said = [line for line in str(error).splitlines() if line.strip() and not line.startswith("`")]
    return re.sub(r"\S*/\S*", "…", (said or ["ended without a word"])[-1].strip())[:100]


def middle(turns):
    """One row a mode: the median over the turns."""
    modes = defaultdict(list)
    for turn in turns:
        for row in (*turn[0], *turn[1]):
            modes[row["peer"], row["mode"]].append(row)
    for rows in modes.values():
        speed = statistics.median(row["persons_per_cpu_s"] for row in rows)
        wrong = [row["agrees"] for row in rows if row["agrees"] != "yes"]
        yield {**rows[0], "persons_per_cpu_s": speed, "agrees": (wrong or ["yes"])[0],
               "cpu_us_per_person": statistics.median(row["cpu_us_per_person"] for row in rows)}


def speeds(turns, program, mode):
    return [row["persons_per_cpu_s"] for turn in turns for row in turn[program] if row["mode"] == mode]


def spread(values, digits):
    return (f"{statistics.median(values):.{digits}f} "
            f"({min(values):.{digits}f}–{max(values):.{digits}f})")


def says_why(row):
    if row["peer"] == "ruqsat" and "reasons" in row["mode"]:
        return "each condition, with its provision"
    return "trace of nodes" if row["mode"].endswith("trace on") else "no"


def ratios(measured):
    """How much longer ours takes than the ceiling, turn by turn."""
    return {count: [a / b for a, b in zip(speeds(turns, 0, "evaluate"), speeds(turns, 1, "verdicts"))]
            for count, turns in sorted(measured.turns.items())}


def within_twice(measured):
    """The job is the one of the peers' comparison, and so are its people; what the ratio is on
    fewer and on more stands beside it."""
    middles = {count: statistics.median(found) for count, found in ratios(measured).items()}
    job = middles.pop(JOB)
    others = " and ".join(f"{middle:.2f} × on {count:,}" for count, middle in middles.items())
    return (f"- Verdicts within 2 × of the hand-written ceiling: {job:.2f} × on the {JOB:,} people of "
            f"the job, {target(job <= 2)}; beside it {others}.")


def turns_table(measured):
    shown = []
    for count, found in ratios(measured).items():
        ceiling, verdicts = ([1e6 / speed for speed in speeds(measured.turns[count], program, mode)]
                             for program, mode in ((0, "evaluate"), (1, "verdicts")))
        shown.append((f"{count:,}", len(found), spread(ceiling, 3), spread(verdicts, 3),
                      spread(found, 2), target(statistics.median(found) <= 2)))
    return table(("people", "turns", "ceiling, µs a person", "our verdicts, µs a person",
                  "ours ÷ ceiling", "within 2 ×"), shown)


def section(measured):
    """The part of the report on the peers."""
    rows = sorted([*measured.rows, *middle(measured.turns[JOB])],
                  key=lambda row: -row["persons_per_cpu_s"])
    speed = {(row["peer"], row["mode"]): row["persons_per_cpu_s"] for row in rows}
    ceiling, reasons = speed["plain-rust", "evaluate"], speed["ruqsat", "all reasons"]
    traced = [row for row in rows if says_why(row).startswith("trace")]
    shown = [(r["peer"], r["mode"], f'{r["n"]:,}', f'{r["cpu_us_per_person"]:.3f}',
              per_second(r["persons_per_cpu_s"]), f'{ceiling / r["persons_per_cpu_s"]:,.1f} ×',
              says_why(r), r["agrees"][:80]) for r in rows]
    lines = ["## The same small job beside the peers' programs", "",
             f"{JOB:,} people of the peers' generator where a row has no other number, one thread, best "
             "pass of each program; `agrees`: all totals equal the expected ones of the peers' plain "
             f"day-by-day reference. The hand-written ceiling (`plain-rust`) and ours ran {ROUNDS[JOB]} "
             "times, in turns between the others; theirs are medians.", "",
             table(("program", "mode", "people", "µs a person", "persons/s/core", "time of the ceiling",
                    "says why", "agrees"), shown, texts=(0, 1, 6, 7)), "",
             within_twice(measured)]
    if traced:
        best = traced[0]
        lines.append(f"- All reasons at least 10 × the fastest peer with a trace ({best['peer']}, "
                     f"{per_second(best['persons_per_cpu_s'])}/s): "
                     f"{reasons / best['persons_per_cpu_s']:.0f} ×, "
                     f"{target(reasons >= 10 * best['persons_per_cpu_s'])}.")
    else:
        lines.append("- All reasons: no peer with a trace ran.")
    there = {row["peer"] for row in rows}
    lines += [f"- {peer}: {said}." for peer, said in HOST_CODE.items() if peer in there]
    if measured.left_out:
        lines.append(f"- Left out: {'; '.join(measured.left_out)}.")
    return [*lines, "", "### Beside the ceiling, turn by turn", "",
            "The ceiling is a dozen comparisons a person. On a few people, who stay in the caches and whose "
            "branches the processor learns by heart, it computes; on many it waits for memory (its people "
            "are as they were read, texts on the heap; ours are ids, and a ceiling on ids would take less), "
            "and the longer the busier the machine is, which makes ours look better. The two ran one after "
            "the other, each first in every second turn; a turn gives one ratio of their best passes. "
            "Median of the turns, and their range.", "",
            turns_table(measured), "", WHAT_OURS_DOES]


WHAT_OURS_DOES = """\
Ours does the job with the parts that answer real people: the committed law with the job's
constants in place of its own (visa-free days, the total, 18 papers), the stay, the calendar and
the checklists. *verdicts* gives the status, the days and the sets of papers without reasons;
*all reasons* is a whole `assess` of the one permit asked for, with duties, exposure, disputes,
entry and each condition's reason; *json + all reasons* reads the line and prints that answer.
Outside the clock: the law of each day is prepared, and names become ids (the ceiling maps its
papers so, and compares three short names a person inside its clock). A permit or visa of the job
has no first day, so one that runs begins on the day of the check, and one that has ended is left
out: in our law it would decide the stay after it. For the job's count of days, which includes days
under a permit, the days are counted anew from the visits."""
