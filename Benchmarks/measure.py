"""Measures Passerelle against Hugo on the same matter, and prints a table in Markdown.

Each round builds with the one and then the other, and the next round the other way round. For each size: a build into a new folder,
the same build again with nothing changed, and once more with one brief changed. Wall time, processor time and peak memory are the
system's own account of the process (wait4).
"""

import argparse
import datetime
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

SCENARIOS = ("cold", "unchanged", "one brief changed")
# From so many pages on, one round: a build takes minutes then, beside which what disturbs it is little.
LARGE = 20_000


class Run:
    """What one process took."""

    def __init__(self, command, folder, environment):
        # What earlier runs wrote is on the disk before the clock starts.
        os.sync()
        start = time.monotonic()
        log = folder / "log.txt"
        with open(log, "w") as output:
            process = subprocess.Popen(command, cwd=folder, env=environment, stdout=output, stderr=subprocess.STDOUT)
            _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.monotonic() - start
        if process.returncode != 0:
            sys.exit(f"{' '.join(map(str, command))} failed:\n{log.read_text()[:2000]}")
        self.processor = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024


class Program:
    """One of the two, with the portal as it reads it."""

    def __init__(self, name, folder, content, command, site):
        self.name, self.folder, self.content, self.command, self.site = name, folder, content, command, site

    def run(self, output):
        output.mkdir(parents=True, exist_ok=True)
        # A cache of another build does not help this one.
        environment = dict(os.environ, HUGO_CACHEDIR=str(output / "cache"))
        return Run(self.command(output), output, environment)

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


def measure(arguments, size, folder):
    """The runs of each program in each scenario."""
    programs = generate(arguments, size, folder)
    runs = {(program.name, scenario): [] for program in programs for scenario in SCENARIOS}
    for number in range(1, rounds(arguments, size) + 1):
        outputs = {program.name: folder / f"{program.name.lower()}-{number}" for program in programs}
        order = programs if number % 2 else programs[::-1]
        for scenario in SCENARIOS:
            for program in order:
                if scenario == SCENARIOS[2]:
                    program.change_one_brief(number)
                if scenario == SCENARIOS[0]:
                    # Passerelle builds anew as long as what it read is fresh: see BuildInputs.
                    time.sleep(3.1)
                run = program.run(outputs[program.name])
                runs[program.name, scenario].append(run)
                print(f"{size} pages, round {number}, {scenario}, {program.name}: {run.wall:.2f} s, "
                      f"{run.processor:.2f} s of processor, {run.memory:.0f} MB", file=sys.stderr)
            if number == 1 and scenario != SCENARIOS[1]:
                compare = pathlib.Path(__file__).resolve().parent / "compare.py"
                sites = [program.site(outputs[program.name]) for program in programs]
                if subprocess.run([sys.executable, compare, *sites]).returncode != 0:
                    sys.exit("The two sites are not equal, so there is nothing to compare.")
    return runs


def row(size, scenario, runs):
    def cell(quantity, shown, unit):
        ours, theirs = (statistics.median(getattr(run, quantity) for run in runs[name, scenario])
                        for name in ("Passerelle", "Hugo"))
        return f"{shown(ours)} / {shown(theirs)} {unit} | **{theirs / ours:.1f}**"

    seconds = lambda value: f"{value:.2f}"
    whole = lambda value: f"{value:,.0f}"
    return (f"| {size:,} | {scenario} | {cell('wall', seconds, 's')} | {cell('processor', seconds, 's')} | "
            f"{cell('memory', whole, 'MB')} |")


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
                 platform.machine())
    return f"{os.cpu_count()} cores, {model}, Linux {platform.release()}"


def text(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("generate", "passerelle", "hugo", "work", "date"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("sizes", type=int, nargs="+")
    arguments = parser.parse_args()
    for name in ("generate", "passerelle", "hugo"):
        setattr(arguments, name, str(pathlib.Path(getattr(arguments, name)).resolve()))
    work = pathlib.Path(arguments.work).resolve()
    shutil.rmtree(work, ignore_errors=True)
    rows, costs = [], {}
    for size in arguments.sizes:
        folder = work / str(size)
        folder.mkdir(parents=True)
        runs = measure(arguments, size, folder)
        rows += [row(size, scenario, runs) for scenario in SCENARIOS]
        costs[size] = statistics.median(run.wall for run in runs["Passerelle", "cold"]) / size
    # Nothing is deleted before, since deletion slows the creation of files for minutes (ext4).
    shutil.rmtree(work)
    counts = ", ".join(f"{rounds(arguments, size)} of {size:,} pages" for size in arguments.sizes)
    print(f"""
{datetime.date.today()}: {machine()}.
Passerelle {text("git", "describe", "--always", "--dirty")}, Hugo {text(arguments.hugo, "version").split()[1].split("-")[0]}.
Passerelle / Hugo, medians of rounds ({counts}), and how many times less Passerelle takes.

| pages | build | wall | | processor | | peak memory | |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |""")
    print("\n".join(rows))
    print("\nCold, Passerelle takes for a page: "
          + ", ".join(f"{cost * 1e6:.0f} µs of {size:,}" for size, cost in costs.items()) + ".")


if __name__ == "__main__":
    main()
