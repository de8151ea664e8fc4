#!/bin/sh
# Measures how well the tests watch the program: which branches they take, and which planted faults they notice.
#
#   tools/measure.sh branches           of atlas, sheets and ui; fails below 100, 100 and 95 per cent
#   tools/measure.sh mutants [NAME...]  of atlas, an hour of one core, or those only whose names fit, such as
#                                       'cheekviewer.atlas.folding*'; asks for 85 per cent killed
#
# Has an environment of its own, build/measure, with exactly what requirements/measure.lock names.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."
venv=$PWD/build/measure

coverage() { "$venv/bin/python" -m coverage "$@"; }

branches() {
    tools/setup.sh screen
    export PYTHONPATH="$PWD/src"
    mkdir -p build/coverage
    coverage erase
    coverage run -m pytest --quiet --numprocesses auto --maxprocesses 4 --timeout 600 "$@" || echo 'tests failed, so some branches are missed' >&2
    coverage combine --quiet
    low=''
    for goal in atlas:100 sheets:100 ui:95; do
        coverage report --include "*/cheekviewer/${goal%:*}/*" --fail-under "${goal#*:}" || low="$low ${goal%:*}"
    done
    [ -z "$low" ] || fail "below the goal:$low"
}

# In a copy, for mutmut writes beside what it changes.
mutants() {
    rm -rf build/mutants
    mkdir -p build/mutants
    cp -R pyproject.toml src tests assets docs tools build/mutants/
    cd build/mutants
    export PYTEST_DISABLE_PLUGIN_AUTOLOAD=1
    "$venv/bin/mutmut" run --max-children "${CHILDREN:-2}" "$@"
    "$venv/bin/mutmut" results
    "$venv/bin/mutmut" export-cicd-stats
    "$venv/bin/python" -c 'import json, sys
told = json.load(open("mutants/mutmut-cicd-stats.json"))
killed, lived = told["killed"] + told["timeout"], told["survived"] + told["no_tests"]
print(f"{killed} of {killed + lived} killed, {killed / (killed + lived):.1%}")
sys.exit(killed < 0.85 * (killed + lived))'
}

fail() {
    printf 'measure: %s\n' "$*" >&2
    exit 1
}

purpose=${1-}
case $purpose in branches | mutants) ;; *) fail 'say branches or mutants' ;; esac
shift
tools/environment.sh measure
"$purpose" "$@"
