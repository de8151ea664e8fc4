#!/bin/sh
# Writes requirements/*.lock anew from pyproject.toml: exact versions and hashes for every system, no address. Needs uv.
#
#   tools/lock.sh              keep what still fits
#   tools/lock.sh --upgrade    take the newest of everything
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."

lock() {
    uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-annotate --no-header "$@"
}
lock "$@" --output-file requirements/run.lock pyproject.toml
lock "$@" --output-file requirements/test.lock --constraint requirements/run.lock --group test pyproject.toml
lock "$@" --output-file requirements/bundle.lock --constraint requirements/run.lock --group bundle pyproject.toml
lock "$@" --output-file requirements/wheel.lock --constraint requirements/test.lock --group wheel
lock "$@" --output-file requirements/measure.lock --constraint requirements/test.lock --group test --group measure pyproject.toml
