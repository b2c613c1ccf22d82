#!/usr/bin/env python3
"""Compares our working calendar with the Python package `holidays`, day by day.

usage: scripts/compare-calendar.py [--years 2022-2027] [--ruqsat COMMAND]

Asks `ruqsat calendar YEAR --format json` for our days, and the package (0.109 or later: older ones
are wrong for 2026 and 2027) for its own. Every difference is printed with the reason why we differ.

exit 0: no difference without a reason, or the package is absent and nothing was compared
     1: a difference that nobody has argued yet
     2: our own calendar could not be read
"""

import argparse
import json
import re
import shlex
import subprocess
import sys
from datetime import date, timedelta

PACKAGE_MIN = (0, 109)

OURS = "cargo run --quiet --locked --package ruqsat --"

# The package's English names and our ids.
IDS = {
    "New Year's Day": "new_year",
    "Orthodox Christmas": "orthodox_christmas",
    "International Women's Day": "womens_day",
    "Nowruz Holiday": "nauryz",
    "Kazakhstan's People Solidarity Holiday": "unity_day",
    "Defender of the Fatherland Day": "defender_day",
    "Victory Day": "victory_day",
    "Eid al-Adha": "kurban_ait",
    "Capital Day": "capital_day",
    "Constitution Day": "constitution_day",
    "Republic Day": "republic_day",
    "Independence Day": "independence_day",
}

REASONS = {
    "no-holiday": "by article 84(5) of the Labour Code 7 January and the first day of Kurban-ait are days\n"
    "  off and no holidays, so they are never moved; the package has one kind for both, and does not\n"
    "  move them either",
    "estimated": "the package computes Kurban-ait of a year that it has not confirmed; ours is the day\n"
    "  announced or expected, with its confidence beside it",
}


def reasons(ours, theirs):
    """Why two accounts of a day may differ, as keys of REASONS; empty if nobody has argued it."""
    named_alike = ours["name"] == theirs["name"]
    found = []
    if named_alike and (ours["kind"], theirs["kind"]) == ("day_off", "holiday"):
        found.append("no-holiday")
    if theirs.get("estimated") or (ours["name"] == "kurban_ait" and theirs.get("estimated_year")):
        found.append("estimated")
    return found


def our_days(command, year):
    """Our named days by date: kind, name and the other day of a move."""
    words = shlex.split(command) + ["calendar", str(year), "--format", "json"]
    answer = subprocess.run(words, capture_output=True, text=True)
    if answer.returncode != 0:
        raise RuntimeError(answer.stderr.strip() or f"exit {answer.returncode}")
    told = json.loads(answer.stdout)
    if told.get("year") != year:
        raise RuntimeError(f"asked for {year}, told of {told.get('year')}")
    days = {}
    for entry in told["days"]:
        days[date.fromisoformat(entry["day"])] = {"kind": entry["kind"], "name": entry.get("id")}
    return days


def their_days(package, year):
    """The package's named days by date, in our words."""
    calendar = package.Kazakhstan(years=year, language="en_US")
    days = {day: in_our_words(label) for day, label in calendar.items() if day.year == year}
    # A year with an estimated day: its true day is elsewhere, and the package says nothing of it.
    estimated_year = any(account.get("estimated") for account in days.values())
    for day in calendar.weekend_workdays:
        if day.year == year:
            days[day] = {"kind": "worked_instead", "name": None}
    return days, estimated_year, calendar.is_working_day


def in_our_words(label):
    # Two holidays on one day are joined by `; `: the first gives the day its name.
    first = label.split("; ")[0]
    if first.startswith("Day off (substituted"):
        return {"kind": "swapped_off", "name": None}
    kind = "holiday_moved" if "observed" in first else "holiday"
    bare = re.sub(r" \([^)]*\)$", "", first)
    return {"kind": kind, "name": IDS.get(bare, bare), "estimated": "estimated" in first}


def ordinary(day):
    return {"kind": "weekend" if day.weekday() >= 5 else "working", "name": None}


def works(account):
    return account["kind"] in ("working", "worked_instead")


def shown(account):
    name = f" {account['name']}" if account.get("name") else ""
    return account["kind"] + name + (" (estimated)" if account.get("estimated") else "")


def compare(year, ours, theirs, estimated_year, their_works):
    """Prints the differences of a year, and returns the reasons of each."""
    found = []
    day = date(year, 1, 1)
    while day.year == year:
        mine, other = ours.get(day, ordinary(day)), theirs.get(day, ordinary(day))
        other["estimated_year"] = estimated_year
        if works(other) != their_works(day):
            raise RuntimeError(f"{day}: the package contradicts itself; was its format changed?")
        same = all(mine.get(key) == other.get(key) for key in ("kind", "name"))
        if not same or other.get("estimated"):
            why = reasons(mine, other)
            found.append(why)
            keys = ", ".join(why) or "NOT ARGUED"
            print(f"{day}  ours: {shown(mine)};  theirs: {shown(other)}  [{keys}]")
        day += timedelta(days=1)
    return found


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--years", default="2022-2027", help="first and last year, as 2022-2027")
    parser.add_argument(
        "--ruqsat", default=OURS, help="how to run it, as 'target/debug/ruqsat' [default: by cargo]"
    )
    return parser.parse_args()


def main():
    options = arguments()
    try:
        import holidays as package
    except ImportError:
        print("skipped: the Python package `holidays` is not installed; nothing was compared")
        return 0
    release = getattr(package, "__version__", "of no version")
    version = tuple(int(part) for part in re.findall(r"\d+", release)[:2])
    if version < PACKAGE_MIN:
        print(f"skipped: `holidays` {release} is too old; 0.109 is the first that is right")
        return 0

    first, last = (int(year) for year in options.years.split("-"))
    found = []
    for year in range(first, last + 1):
        try:
            ours = our_days(options.ruqsat, year)
        except (OSError, RuntimeError, ValueError, KeyError) as error:
            print(f"`{options.ruqsat} calendar {year}` gave no calendar: {error}", file=sys.stderr)
            return 2
        found += compare(year, ours, *their_days(package, year))
    for key in sorted({key for why in found for key in why}):
        print(f"{key}: {REASONS[key]}")
    unargued = sum(not why for why in found)
    print(
        f"{first} to {last} against `holidays` {release}: "
        f"{len(found)} differences, {unargued} without a reason"
    )
    return 1 if unargued else 0


if __name__ == "__main__":
    sys.exit(main())
