"""Runs the shell steps of action.yml as a runner does: run_action.py ACTION FOLDER [INPUT=VALUE ...].

Prints the outputs of the action as JSON, and ends with the status of the first step that fails.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

action_path, folder = Path(sys.argv[1]).resolve(), sys.argv[2]
action = yaml.safe_load(action_path.read_text())
inputs = {name: one["default"] for name, one in action["inputs"].items()}
given = dict(argument.split("=", 1) for argument in sys.argv[3:])
assert given.keys() <= inputs.keys(), f"unknown inputs: {given.keys() - inputs.keys()}"
values = {f"inputs.{name}": value for name, value in (inputs | given).items()}
values |= {"github.action_path": str(action_path.parent), "runner.os": "Linux", "runner.arch": "X64"}


def value(expression):
    expression = expression.strip()
    if expression.startswith("'"):
        return expression[1:-1]
    # A step may leave out any of its outputs.
    return values.get(expression, "") if expression.startswith("steps.") else values[expression]


def filled(text):
    return re.sub(r"\$\{\{(.*?)\}\}", lambda match: value(match[1]), text)


def holds(condition):
    for term in condition.split("&&"):
        left, operator, right = re.fullmatch(r"(.*?)(==|!=)(.*)", term.strip()).groups()
        if (value(left) == value(right)) != (operator == "=="):
            return False
    return True


status = 0
for step in action["runs"]["steps"]:
    if status or not holds(step.get("if", "'' == ''")):
        continue
    if "uses" in step:
        print("uses", step["uses"], {key: filled(text) for key, text in step.get("with", {}).items()}, file=sys.stderr)
        continue
    assert "${{" not in step["run"], "inputs reach the shell as variables"
    with tempfile.TemporaryDirectory() as temporary:
        script, outputs = Path(temporary, "script.sh"), Path(temporary, "outputs")
        script.write_text(step["run"])
        outputs.touch()
        environment = os.environ | {name: filled(text) for name, text in step.get("env", {}).items()}
        environment["GITHUB_OUTPUT"] = str(outputs)
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
        status = subprocess.run(command, cwd=folder, env=environment, stdout=sys.stderr).returncode
        for line in outputs.read_text().splitlines():
            name, text = line.split("=", 1)
            values[f"steps.{step['id']}.outputs.{name}"] = text

print(json.dumps({name: filled(one["value"]) for name, one in action["outputs"].items()}))
sys.exit(status)
