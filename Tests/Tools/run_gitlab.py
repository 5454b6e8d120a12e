"""Runs the shell of the GitLab template as a runner does: run_gitlab.py TEMPLATE FOLDER [INPUT=VALUE ...]."""

import os
import re
import subprocess
import sys

import yaml

head, body = open(sys.argv[1]).read().split("\n---\n")
inputs = {name: one["default"] for name, one in yaml.safe_load(head)["spec"]["inputs"].items()}
given = dict(argument.split("=", 1) for argument in sys.argv[3:])
assert given.keys() <= inputs.keys(), f"unknown inputs: {given.keys() - inputs.keys()}"
inputs |= given
job = yaml.safe_load(re.sub(r"\$\[\[ inputs\.([a-z-]+) \]\]", lambda match: "'" + inputs[match[1]] + "'", body))["perflint"]
script = "\n".join(job["before_script"] + job["script"])
environment = os.environ | {name: str(text) for name, text in job["variables"].items()}
sys.exit(subprocess.run(["sh", "-e", "-c", script], cwd=sys.argv[2], env=environment).returncode)
