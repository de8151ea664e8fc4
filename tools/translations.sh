#!/bin/sh
# Brings the Chinese translation up to date: new strings into the .ts, then the .qm from it.
set -eu
cd "$(dirname -- "$(readlink -f -- "$0")")/.."
.venv/bin/pyside6-lupdate -no-obsolete -locations none -source-language en_US -target-language zh_CN \
    $(find src/cheekviewer/ui -name "*.py" | sort) -ts assets/translations/cheekviewer_zh.ts
.venv/bin/pyside6-lrelease -silent assets/translations/cheekviewer_zh.ts -qm assets/translations/cheekviewer_zh.qm
