"""Measures Passerelle against Hugo on the same matter, and prints a table in Markdown.

Each round builds with the one and then the other, and the next round the other way round. For each size: a build into a new folder,
the same build again with nothing changed, and once more with one brief changed. Pagefind makes the search of Hugo's new site. Wall
time, processor time and peak memory are the system's own account of the process (wait4).
"""

import argparse
import collections
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time
import typing

SCENARIOS = COLD, UNCHANGED, CHANGED = "cold", "unchanged", "one brief changed"
SEARCHABLE = "Hugo and Pagefind"
# From so many pages on, one round: a build takes minutes then, beside which what disturbs it is little.
LARGE = 20_000
# What other records say of themselves on a page; Passerelle does not find the page by it either.
NOT_SEARCHED = ".cards, .entries, [aria-labelledby=_projects], [aria-labelledby=_related]"


class Taken(typing.NamedTuple):
    """What a process took: seconds, seconds of the processor, and megabytes at its peak."""

    wall: float
    processor: float
    memory: float

    def followed_by(self, other):
        return Taken(self.wall + other.wall, self.processor + other.processor, max(self.memory, other.memory))


def run(command, folder):
    # What earlier runs wrote is on the disk before the clock starts.
    os.sync()
    start = time.monotonic()
    log = folder / "log.txt"
    # A cache of another build does not help this one.
    environment = dict(os.environ, HUGO_CACHEDIR=str(folder / "cache"))
    with open(log, "w") as output:
        process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, command))} failed:\n{log.read_text()[:2000]}")
    return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


class Program:
    """One of the two, with the portal as it reads it."""

    def __init__(self, name, folder, content, command, site):
        self.name, self.folder, self.content, self.command, self.site = name, folder, content, command, site

    def build(self, output):
        output.mkdir(parents=True, exist_ok=True)
        return run(self.command(output), output)

    def change_one_brief(self, number):
        brief = self.content / "projects" / f"projet-{number}.fr.md"
        brief.write_text(brief.read_text() + f"\nUne phrase de plus{' encore' * number}.\n")


def generate(arguments, size, folder):
    here = pathlib.Path(__file__).resolve().parent
    subprocess.run(
        [arguments.generate, str(size), here.parent / "content", here / "hugo", folder / "portal"], check=True)
    portal = folder / "portal"
    passerelle = Program(
        "Passerelle", folder, portal / "content",
        lambda output: [arguments.passerelle, "build", "--content", portal / "content", "--output", output / "output",
                        "--date", arguments.date, "--no-pdf", "--no-map"],
        lambda output: output / "output" / "site")
    hugo = Program(
        "Hugo", folder, portal / "hugo" / "content",
        lambda output: [arguments.hugo, "--source", portal / "hugo", "--destination", output / "output"],
        lambda output: output / "output")
    return passerelle, hugo


def rounds(arguments, size):
    return arguments.rounds if size < LARGE else 1


def make_searchable(arguments, site, output):
    """Writes the search index of a site beside it, of what its pages say in their main part."""
    return run([arguments.pagefind, "--site", site, "--output-path", output / "search", "--root-selector", "main",
                "--exclude-selectors", NOT_SEARCHED], output)


def measure(arguments, size, folder):
    """What each build took, by scenario and program; Hugo's with a search is a program of its own."""
    programs = generate(arguments, size, folder)
    taken = collections.defaultdict(list)

    def note(number, scenario, name, amount):
        taken[scenario, name].append(amount)
        print(f"{size} pages, round {number}, {scenario}, {name}: {amount.wall:.2f} s, "
              f"{amount.processor:.2f} s of processor, {amount.memory:.0f} MB", file=sys.stderr)

    for number in range(1, rounds(arguments, size) + 1):
        outputs = {program.name: folder / f"{program.name.lower()}-{number}" for program in programs}
        order = programs if number % 2 else programs[::-1]
        for scenario in SCENARIOS:
            for program in order:
                output = outputs[program.name]
                if scenario == CHANGED:
                    program.change_one_brief(number)
                if scenario == COLD:
                    # Passerelle builds anew as long as what it read is fresh: see BuildInputs.
                    time.sleep(3.1)
                amount = program.build(output)
                note(number, scenario, program.name, amount)
                if scenario == COLD and program.name == "Hugo":
                    note(number, scenario, SEARCHABLE,
                         amount.followed_by(make_searchable(arguments, program.site(output), output)))
            if number == 1 and scenario != UNCHANGED:
                compare = pathlib.Path(__file__).resolve().parent / "compare.py"
                sites = [program.site(outputs[program.name]) for program in programs]
                if subprocess.run([sys.executable, compare, *sites]).returncode != 0:
                    sys.exit("The two sites are not equal, so there is nothing to compare.")
    return taken


def row(size, scenario, peer, taken):
    def cell(quantity, shown, unit):
        ours, theirs = (statistics.median(getattr(amount, quantity) for amount in taken[scenario, name])
                        for name in ("Passerelle", peer))
        return f"{shown(ours)} / {shown(theirs)} {unit} | **{theirs / ours:.1f}**"

    seconds = lambda value: f"{value:.2f}"
    whole = lambda value: f"{value:,.0f}"
    return (f"| {size:,} | {scenario} | {peer} | {cell('wall', seconds, 's')} | {cell('processor', seconds, 's')} | "
            f"{cell('memory', whole, 'MB')} |")


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
                 platform.machine())
    return f"{os.cpu_count()} cores, {model}, Linux {platform.release()}"


def text(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("generate", "passerelle", "hugo", "pagefind", "work", "date"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("sizes", type=int, nargs="+")
    arguments = parser.parse_args()
    for name in ("generate", "passerelle", "hugo", "pagefind"):
        setattr(arguments, name, str(pathlib.Path(getattr(arguments, name)).resolve()))
    work = pathlib.Path(arguments.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    rows, costs = [], {}
    for size in arguments.sizes:
        folder = work / str(size)
        folder.mkdir(parents=True)
        taken = measure(arguments, size, folder)
        rows += [row(size, scenario, peer, taken)
                 for scenario, peer in [(COLD, "Hugo"), (COLD, SEARCHABLE), (UNCHANGED, "Hugo"), (CHANGED, "Hugo")]]
        costs[size] = statistics.median(amount.wall for amount in taken[COLD, "Passerelle"]) / size
    # Nothing is deleted before, since deletion slows the creation of files for minutes (ext4).
    shutil.rmtree(work)
    counts = ", ".join(f"{rounds(arguments, size)} of {size:,} pages" for size in arguments.sizes)
    print(f"""
{datetime.date.today()}: {machine()}.
Passerelle {text("git", "describe", "--always", "--dirty")}, Hugo {text(arguments.hugo, "version").split()[1].split("-")[0]},
Pagefind {text(arguments.pagefind, "--version").split()[1]}.
Passerelle / the other, medians of rounds ({counts}), and how many times less Passerelle takes.

| pages | build | beside | wall | | processor | | peak memory | |
| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |""")
    print("\n".join(rows))
    print("\nCold, Passerelle takes for a page: "
          + ", ".join(f"{cost * 1e6:.0f} µs of {size:,}" for size, cost in costs.items()) + ".")


if __name__ == "__main__":
    main()
