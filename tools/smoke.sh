#!/bin/sh
# Tries a CheekViewer that is to be given away: tools/smoke.sh COMMAND PYTHON
#
# COMMAND is started as on a machine that has nothing of ours: no Python on the path, no screen, an empty home, another
# folder. What it tells is compared with what the tree tells, for which PYTHON has the libraries.
set -eu
command=${1:?the command to try} python=${2:?a Python with what the tree needs}
tree=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT

started() { (cd "$home" && env -i HOME="$home" LANG=C.UTF-8 PATH=/nowhere "$command" "$@"); }

# Says what is tried ($1) and goes on when the command $2... does not fail.
try() {
    printf 'trying: %s\n' "$1" >&2
    shift
    "$@" || {
        echo 'that failed.' >&2
        exit 1
    }
}

is_picture() { [ "$(head -c 4 "$1" | tail -c 3)" = PNG ]; }
is_pdf() { [ "$(head -c 5 "$1")" = %PDF- ] && [ "$(wc -c <"$1")" -gt 50000 ]; }

window() { started --lang "$1" --theme "$2" --select spine --screenshot "$1.png" && is_picture "$home/$1.png"; }
sheet() { started sheet --all --lang both -o sheet.pdf && is_pdf "$home/sheet.pdf"; }
search() { started search --json "$1" | grep -q shoulder-periarthritis; }
atlas() { started new mine >"$home/new.txt" && started check mine | grep -q sound; }
like_tree() {
    started list --json >"$home/started.json"
    PYTHONPATH=$tree/src "$python" -P -m cheekviewer list --json | cmp - "$home/started.json"
}

try 'the version' started --version
try 'the window in Chinese, light' window zh light
try 'the window in English, dark' window en dark
try 'a sheet of all points' sheet
try 'a search in Chinese' search '肩周炎'
try 'a search with typing errors' search 'frozn sholder'
try 'an atlas of one'\''s own' atlas
try 'the same facts as in the tree' like_tree
