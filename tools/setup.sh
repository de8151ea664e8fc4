#!/bin/sh
# Makes ready what CheekViewer needs: libraries of the system, and .venv with exactly what a lock file names.
#
#   tools/setup.sh run       what the program needs (requirements/run.lock)
#   tools/setup.sh test      and what its tests need (requirements/test.lock)
#   tools/setup.sh screen    a virtual screen, for a machine that has none
#
# Quick when nothing changed: the stamp is a copy of the lock, put into .venv last of all. Speaks on stderr only.
# Packages are compiled at once, so that the first start is no slower; for the tests as they are used: fewer than half are.
# shellcheck disable=SC2086 # lists of package names are meant to fall into words
set -eu
purpose=${1:?run, test or screen}
root=$(dirname -- "$(dirname -- "$(readlink -f -- "$0")")")
locks=$root/requirements
venv=$root/.venv

# What Qt loads; its own list is at https://doc.qt.io/qt-6/linux-requirements.html
qt_packages='libcups2 libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libxcb-cursor0 libxcb-icccm4
    libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0'
screen_packages='xauth xvfb'
test_packages='appstream at-spi2-core cups-daemon dbus-daemon desktop-file-utils man-db poppler-utils xdotool'

say() { printf 'CheekViewer: %s\n' "$*" >&2; }

fail() {
    say "$@"
    exit 1
}

uv_compiles=--compile-bytecode pip_compiles=--compile
[ "$purpose" != test ] || uv_compiles='' pip_compiles=--no-compile

is_fresh() { [ -x "$venv/bin/python" ] && cmp -s "$locks/$1.lock" "$venv/$1.lock"; }

# Sets python to the full path of the first fitting one, so that a change of the system's default leaves .venv alone;
# to nothing where there is none.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        python=$("$name" -c 'import os, sys
if (3, 11) <= sys.version_info < (3, 15): print(os.path.realpath(sys.executable))' 2>/dev/null) || continue
        [ -z "$python" ] || return 0
    done
    python=''
}

# Adds those of the packages $2... that are not installed to missing, and to reasons with the reason $1.
want() {
    reason=$1 found=''
    shift
    for package; do
        # Debian 13 renamed the libraries whose clock became 64 bits wide: libcups2 is libcups2t64 there.
        printf '%s\n' "$installed" | grep -qx -e "$package" -e "${package}t64" || found="$found $package"
    done
    [ -z "$found" ] || reasons="$reasons$found ($reason)"
    missing=$missing$found
}

want_python() {
    if [ -z "$python" ]; then
        want 'what the program is written in' python3 python3-venv
    elif ! command -v uv >/dev/null && ! "$python" -c 'import ensurepip' 2>/dev/null; then
        want 'to install Python packages' "${python##*/}-venv"
    fi
}

look_for_missing() {
    installed=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p')
    missing='' reasons=''
    if [ "$purpose" != screen ]; then
        want 'libraries of Qt' $qt_packages
        want_python
    fi
    [ "$purpose" = run ] || want 'a virtual screen' $screen_packages
    [ "$purpose" != test ] || want 'for the tests' $test_packages
}

install_system() {
    if ! command -v dpkg-query >/dev/null; then
        say 'not a Debian system, so going on without looking: Qt needs EGL, OpenGL, D-Bus, fontconfig, GLib, xkbcommon' \
            'and xkbcommon-x11, xcb-cursor, -icccm, -keysyms, -shape and -xkb; CUPS to print; Xvfb and xauth without a screen.'
        return 0
    fi
    look_for_missing
    [ -n "$missing" ] || return 0
    say "not on this system yet:$reasons."
    by_hand="apt-get install --no-install-recommends$missing"
    find_rights || fail "there is no sudo here to install it. Let root run this, then start again: $by_hand"
    say "installing with: ${rights:+$rights }$by_hand"
    install_debian $missing || fail "that did not work. Let root run this, then start again: $by_hand"
}

# A screen reader, which the tests can go without.
install_reader() {
    if [ "$purpose" != test ] || command -v orca >/dev/null || ! command -v dpkg-query >/dev/null; then return 0; fi
    say 'installing Orca, a screen reader, for one of the tests: 130 MB.'
    { find_rights && install_debian orca; } || say 'that did not work, so the tests go without it.'
}

# Sets rights to what a command that changes the system begins with.
find_rights() {
    rights=''
    [ "$(id -u)" = 0 ] && return 0
    rights=sudo
    command -v sudo >/dev/null
}

install_debian() {
    {
        apt-get install --simulate "$@" 2>&1 || $rights apt-get update -qq || return 1
        $rights env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends \
            -o Dpkg::Use-Pty=0 "$@"
    } 9<&- >/dev/null # what goes wrong is on stderr; a daemon that a package starts must not keep our lock
}

install_python() {
    say "installing Python packages into $venv: this once, half a gigabyte, a minute or a few."
    # Only to a whole environment of the same versions is anything added; a half-made or older one is made anew.
    is_fresh run || rm -rf "$venv"
    rm -f "$venv"/*.lock
    with_uv || with_pip || fail 'the Python packages could not be installed (see above); start again to try once more.'
    [ "$purpose" = run ] || cp "$locks/run.lock" "$venv/run.lock"
    cp "$locks/$purpose.lock" "$venv/new" && mv "$venv/new" "$venv/$purpose.lock"
}

with_uv() {
    command -v uv >/dev/null || return 1
    if [ -x "$venv/bin/python" ] || uv venv --quiet --no-project --python "$python" "$venv"; then
        uv pip install --quiet $uv_compiles --python "$venv/bin/python" \
            --require-hashes --only-binary :all: --requirement "$locks/$purpose.lock" && return 0
    fi
    rm -rf "$venv"
    return 1
}

with_pip() {
    "$venv/bin/python" -m pip --version >/dev/null 2>&1 || "$python" -m venv --clear "$venv" >&2 || return 1
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input $pip_compiles \
        --require-hashes --only-binary :all: --requirement "$locks/$purpose.lock" >&2
}

if [ "$purpose" = screen ]; then
    command -v xvfb-run >/dev/null || install_system
    exit 0
fi
is_fresh "$purpose" && exit 0
exec 9<"$locks/$purpose.lock"
flock --nonblock 9 || {
    say 'waiting for another set-up of this tree to end.'
    flock 9
}
is_fresh "$purpose" && exit 0 # another one did it while we waited
find_python
install_system
[ -n "$python" ] || find_python
[ -n "$python" ] || fail 'Python 3.11 to 3.14 is needed, and neither python3 nor python3.11 to python3.14 is one.'
install_reader
install_python
