"""What the parts of `scripts/bench` share: folders, processes, tables."""
import os
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = Path(os.environ.get("WORK", Path.home() / ".cache" / "ruqsat-bench"))


def sh(*command, cwd=ROOT, timeout=None, **environment):
    """The standard output of a command that must end well."""
    command = list(map(str, command))
    told = subprocess.run(command, cwd=cwd, env={**os.environ, **environment}, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout)
    if told.returncode != 0:
        raise RuntimeError(f"`{' '.join(command)}` failed\n{told.stderr[-2000:]}")
    return told.stdout


def table(head, rows, texts=(0,)):
    """A table of Markdown; the columns `texts` stand at the left, numbers at the right."""
    line = tuple("---" if place in texts else "---:" for place in range(len(head)))
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, line, *rows])


def per_second(count):
    return f"{round(count):,}"


def target(met):
    return "met" if met else "**not met**"
