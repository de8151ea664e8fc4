#!/bin/sh
# Makes wheel and sdist in dist, installs the wheel with pipx as users do, and tries it there and then.
#
# The tools are those of requirements/wheel.lock, in build/wheel. What the program needs is what a user would get today.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."
tools/environment.sh wheel
bin=$PWD/build/wheel/bin

say() { printf 'wheel: %s\n' "$*" >&2; }

rm -rf dist/*.whl dist/*.tar.gz
"$bin/python" -m hatchling build --directory dist >&2
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export PIPX_HOME="$home/pipx" PIPX_BIN_DIR="$home/bin" PIPX_MAN_DIR="$home/man" PIPX_DEFAULT_PYTHON="$bin/python"
say 'installing it with pipx: half a gigabyte, a minute or a few.'
"$bin/pipx" install --quiet dist/*.whl >&2
[ -x "$home/bin/cheekviewer-window" ]
tools/smoke.sh "$home/bin/cheekviewer" "$home/pipx/venvs/cheekviewer/bin/python"
"$bin/pipx" uninstall --quiet cheekviewer >&2
[ -z "$(ls "$home/bin")" ]
say "done: $(cd dist && ls -- *.whl *.tar.gz | tr '\n' ' ')in dist."
