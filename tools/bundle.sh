#!/bin/sh
# Makes dist/CheekViewer, a folder that starts on a machine without Python, and tries it there and then.
#
# The folder runs on systems like this one, or newer: build on the oldest that you give it to. Nothing of .venv
# goes into it; the build has an environment of its own, build/bundle, with exactly what requirements/bundle.lock names.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."
tools/environment.sh bundle
python=$PWD/build/bundle/bin/python
bundle=$PWD/dist/CheekViewer
font=justmytype_intl_cjk/fonts/ofl/notosanssc # the one family of that package that we use, with its licence

say() { printf 'bundle: %s\n' "$*" >&2; }

build() {
    say "putting $bundle together, which takes a minute or two."
    fonts=$("$python" -c 'import importlib.util as i, pathlib
print(pathlib.Path(i.find_spec("justmytype_intl_cjk").origin).parents[1])')
    "$python" -m PyInstaller --noconfirm --clean --log-level ERROR --name CheekViewer \
        --distpath dist --workpath build/work --specpath build \
        --paths src --add-data "$PWD/assets:cheekviewer/assets" \
        --hidden-import justmytype_intl_cjk --add-data "$fonts/$font:$font" \
        --exclude-module justmytype --exclude-module tkinter --exclude-module OpenGL \
        src/cheekviewer/__main__.py
    cp LICENSE LICENSE-DATA.md "$bundle/"
}

holds() {
    for name; do
        [ -s "$(find "$bundle" -name "$name" -print -quit)" ] || {
            say "$name is missing."
            exit 1
        }
    done
}

build
holds qtbase_zh_CN.qm cheekviewer_zh.qm OFL.txt LICENSE LICENSE-DATA.md
tools/smoke.sh "$bundle/CheekViewer" "$python"
say "done: $(du -sh "$bundle" | cut -f1) in $bundle; give the whole folder away, CheekViewer in it starts the program."
