#!/bin/sh
# Makes build/NAME, a Python environment with exactly what requirements/NAME.lock names; nothing when it is there.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."
name=${1:?bundle, measure or wheel}
lock=requirements/$name.lock venv=build/$name

cmp -s "$lock" "$venv/$name.lock" && exit 0
printf '%s: installing what it needs into %s.\n' "$name" "$venv" >&2
"${PYTHON:-python3}" -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
    --require-hashes --only-binary :all: --requirement "$lock"
cp "$lock" "$venv/$name.lock"
