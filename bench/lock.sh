#!/usr/bin/env bash
# Pin what is tested, with hashes, for CPython 3.11-3.13.
set -euo pipefail
cd "$(dirname "$0")/.."
pin() { .venv/bin/python -m uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet "$@"; }
.venv/bin/python -m pip install -q uv
printf 'hatchling==1.27.0\neditables==0.5\n' > .venv/build.in
pin .venv/build.in -o requirements.lock
pin --group dev -c requirements.lock -o requirements-dev.lock
