"""Prints what was measured, and the ratios beside what they should be."""

import statistics


def corpus(where, results, parser):
    """What each program took on a corpus."""
    heading(f"{where.name}, {where.bytes / 1e6:,.1f} MB", "wall s", "CPU s", "memory MB", "CPU / libcmark")
    yardstick = results[parser]
    for program, run in results.items():
        if run is None:
            line(program.name, "took too long")
        else:
            line(program.name, f"{run.wall:.3f}", f"{run.cpu:.3f}", f"{run.memory:.0f}", ratio(run, yardstick, "cpu"))


def starts(count, size, times):
    """What a start costs: one document, as a hook sees it."""
    heading(f"one document of {size / 1000:.1f} KB, {count} starts", "median wall ms", "least wall ms")
    for name, seconds in times.items():
        line(name, f"{statistics.median(seconds) * 1000:.1f}", f"{min(seconds) * 1000:.1f}")


def ratios(lines):
    """Name, figure, and what it should be."""
    heading("ratios of perflint", "figure", "should be")
    for name, figure, goal in lines:
        line(name, figure, goal)


def ratio(one, other, what):
    """How many times another one is, in wall, cpu or memory."""
    if one is None or other is None or not getattr(other, what):
        return "unknown"
    return f"{getattr(one, what) / getattr(other, what):.2f}"


def heading(*texts):
    print()
    line(*texts)


def line(name, *figures):
    print(f"{name:50}" + "".join(f" {figure:>15}" for figure in figures), flush=True)
