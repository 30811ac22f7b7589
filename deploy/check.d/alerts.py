"""Holds alerts against what they lean on: runbooks, tests and metrics.

  alerts.py FOLDER    FOLDER has alerts.yml and alerts-test.yml; runbooks and ARCHITECTURE.md are found from the current one

Prints what is wrong, a line each, and exits with 1; or how much was looked at.
"""

import pathlib
import re
import sys

import yaml

SEVERITIES = {"page", "warning"}
WORDS = {"and", "or", "unless", "bool", "offset", "by", "without", "on", "ignoring", "group_left", "group_right"}

problems = []


def expect(holds, subject, rule):
    if not holds:
        problems.append(f"{subject}: {rule}")


def metrics_of(expression):
    """Names that are neither functions nor labels nor durations."""
    bare = re.sub(r'"[^"]*"', "", expression)
    bare = re.sub(r"\{[^}]*\}|\[[^\]]*\]", "", bare)
    bare = re.sub(r"\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)", "", bare)
    return {name for name in re.findall(r"(?<![\w.])[a-zA-Z_:][\w:]*(?!\w*\s*\()", bare) if name not in WORDS}


def exported():
    section = pathlib.Path("ARCHITECTURE.md").read_text(encoding="utf-8").split("\n## Metrics\n")[1].split("\n## ")[0]
    known = set()
    for row in section.splitlines():
        if row.startswith("| `"):
            names = re.findall(r"`(\w+)`", row.split("|")[1])
            full = [name for name in names if not name.startswith("_")]
            known.update(full)
            known.update(re.sub(r"_(count|sum)$", "", full[0]) + name for name in names if name.startswith("_"))
    return known


def anchors(path):
    """The anchors of headings, as GitHub makes them."""
    headings = re.findall(r"^#+ +(.*)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def check_rule(rule, known, tests):
    name = rule["alert"]
    notes = rule.get("annotations", {})
    expect(rule.get("labels", {}).get("severity") in SEVERITIES, name, f"its severity is none of {sorted(SEVERITIES)}")
    for note in ("summary", "description", "runbook"):
        expect(notes.get(note), name, f"has no {note}")
    file, _, anchor = notes.get("runbook", "").partition("#")
    path = pathlib.Path(file)
    expect(path.is_file() and anchor in anchors(path), name, f"has no runbook at {notes.get('runbook')}")
    for metric in sorted(metrics_of(rule["expr"])):
        expect(metric in known, name, f"ARCHITECTURE.md knows no metric {metric}")
    expect(re.search(rf"\b{name}\b", tests), name, "has no test")


def main():
    folder = pathlib.Path(sys.argv[1])
    tests = (folder / "alerts-test.yml").read_text(encoding="utf-8")
    groups = yaml.safe_load((folder / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    known = exported()
    rules = [rule for group in groups for rule in group["rules"]]
    for rule in rules:
        check_rule(rule, known, tests)
    if problems:
        print("\n".join(problems))
        sys.exit(1)
    print(f"{len(rules)} alerts lead to a runbook, are tested, and lean on metrics that there are")


main()
