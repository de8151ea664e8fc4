#!/bin/sh
# Makes dist/CheekViewer, a folder that starts on a machine without Python, and tries it there and then.
#
# The folder runs on systems like this one, or newer: build on the oldest that you give it to. Nothing of .venv
# goes into it; the build has an environment of its own, build/venv, with exactly what requirements/bundle.lock names.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."
venv=build/venv
bundle=$PWD/dist/CheekViewer
font=justmytype_intl_cjk/fonts/ofl/notosanssc # the one family of that package that we use, with its licence

say() { printf 'bundle: %s\n' "$*" >&2; }

make_venv() {
    cmp -s requirements/bundle.lock "$venv/bundle.lock" && return 0
    say "installing what the build needs into $venv: half a gigabyte."
    "${PYTHON:-python3}" -m venv --clear "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --require-hashes --only-binary :all: --requirement requirements/bundle.lock
    cp requirements/bundle.lock "$venv/bundle.lock"
}

build() {
    say "putting $bundle together, which takes a minute or two."
    fonts=$("$venv/bin/python" -c 'import importlib.util as i, pathlib
print(pathlib.Path(i.find_spec("justmytype_intl_cjk").origin).parents[1])')
    "$venv/bin/python" -m PyInstaller --noconfirm --clean --log-level ERROR --name CheekViewer \
        --distpath dist --workpath build/work --specpath build \
        --paths src --add-data "$PWD/assets:cheekviewer/assets" \
        --hidden-import justmytype_intl_cjk --add-data "$fonts/$font:$font" \
        --exclude-module justmytype --exclude-module tkinter --exclude-module OpenGL \
        src/cheekviewer/__main__.py
    cp LICENSE LICENSE-DATA.md "$bundle/"
}

# Starts the bundle as on a machine that has nothing of ours: no Python on PATH, no screen, an empty home, another folder.
started() { (cd "$home" && env -i HOME="$home" LANG=C.UTF-8 PATH=/nowhere "$bundle/CheekViewer" "$@"); }

# Says what is tried ($1) and goes on when the command $2... does not fail.
try() {
    say "trying: $1"
    shift
    "$@" || {
        say 'that failed.'
        exit 1
    }
}

is_picture() { [ "$(head -c 4 "$1" | tail -c 3)" = PNG ]; }
is_pdf() { [ "$(head -c 5 "$1")" = %PDF- ] && [ "$(wc -c <"$1")" -gt 50000 ]; }

window() { started --lang "$1" --theme "$2" --select spine --screenshot "$1.png" && is_picture "$home/$1.png"; }
sheet() { started sheet --all --lang both -o sheet.pdf && is_pdf "$home/sheet.pdf"; }
search() { started search --json '肩周炎' | grep -q shoulder-periarthritis; }
mistyped() { started search --json 'frozn sholder' | grep -q shoulder-periarthritis; }
like_tree() {
    started list --json >"$home/bundled.json"
    PYTHONPATH=src "$venv/bin/python" -m cheekviewer list --json | cmp - "$home/bundled.json"
}
translated() { find "$bundle" -name 'qtbase_zh_CN.qm' | grep -q . && find "$bundle" -name cheekviewer_zh.qm | grep -q .; }
licensed() { find "$bundle" -name OFL.txt | grep -q . && [ -s "$bundle/LICENSE" ]; }

make_venv
build
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
try 'the version' started --version
try 'the window in Chinese, light' window zh light
try 'the window in English, dark' window en dark
try 'a sheet of all points' sheet
try 'a search in Chinese' search
try 'a search with typing errors' mistyped
try 'the same facts as in the tree' like_tree
try 'translations of ours and of Qt' translated
try 'licences' licensed
say "done: $(du -sh "$bundle" | cut -f1) in $bundle; give the whole folder away, CheekViewer in it starts the program."
