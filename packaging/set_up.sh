# The set-up that `start` and `test` share: system libraries, a font, Python, the environment, the app.
# Sourced, not run. Only what is missing is installed; a finished set-up costs a few milliseconds.

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
environment=$project/.venv

# Each library by the name the loader asks for, with the Debian package that brings it.
libraries_to_draw=(
    libEGL.so.1=libegl1
    libGL.so.1=libgl1
    libxkbcommon.so.0=libxkbcommon0
    libdbus-1.so.3=libdbus-1-3
    libglib-2.0.so.0=libglib2.0-0
    libfontconfig.so.1=libfontconfig1
)
# What a window on a real screen and a real printer need besides.
libraries_of_a_desktop=(
    libxcb-cursor.so.0=libxcb-cursor0
    libxcb-icccm.so.4=libxcb-icccm4
    libxcb-keysyms.so.1=libxcb-keysyms1
    libxcb-shape.so.0=libxcb-shape0
    libxcb-xkb.so.1=libxcb-xkb1
    libxkbcommon-x11.so.0=libxkbcommon-x11-0
    libwayland-cursor.so.0=libwayland-cursor0
    libcups.so.2=libcups2
)
font_packages=(fonts-noto-core fonts-noto-color-emoji)
certificates=/etc/ssl/certs/ca-certificates.crt

say() { printf '%s\n' "$*" >&2; }

give_up() {
    say "$*"
    exit 1
}

is_debian() { [[ -r /etc/debian_version ]] && command -v apt-get >/dev/null; }

has_font() {
    local folder
    for folder in /usr/share/fonts /usr/local/share/fonts "${HOME:-/}/.fonts" "${HOME:-/}/.local/share/fonts"; do
        [[ -d $folder ]] || continue
        [[ -z $(find -L "$folder" -iname '*.[to]t[fc]' -print -quit 2>/dev/null) ]] || return 0
    done
    return 1
}

# Prints the names (loader's name=package) of those libraries given that are not there.
missing_libraries() {
    local loader=/sbin/ldconfig known library
    [[ -x $loader ]] || loader=$(command -v ldconfig) || return 0
    known=$("$loader" -p 2>/dev/null)
    [[ -n $known ]] || return 0
    for library in "$@"; do
        [[ $known == *"${library%%=*} ("* ]] || printf '%s\n' "$library"
    done
}

# Prints the first Python that is new enough and can make an environment.
find_python() {
    local python
    for python in python3 python3.11 python3.12 python3.13 python3.14 /usr/bin/python3; do
        if "$python" -c 'import sys, venv, ensurepip, sqlite3, ssl; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$python"
            return 0
        fi
    done
    return 1
}

# Installs the Debian packages named, or asks for them in one plain sentence where this user may not.
install_packages() {
    local as_root=() log
    if [[ $(id -u) -ne 0 ]]; then
        if sudo -n true 2>/dev/null; then
            as_root=(sudo -n)
        else
            give_up "Caregiver Companion needs a few parts of Debian that only an administrator may add:" \
                "please run  sudo apt-get install --no-install-recommends $*  and then start again."
        fi
    fi
    say "Adding what the system lacks: $*"
    log=$(mktemp)
    "${as_root[@]}" apt-get -q update >"$log" 2>&1 || true
    if ! "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -q install --yes --no-install-recommends "$@" >>"$log" 2>&1 </dev/null; then
        tail -n 12 "$log" >&2
        rm -f "$log"
        give_up "Debian could not add these packages (its own words are above). Is this computer connected to the internet?"
    fi
    rm -f "$log"
}

# Sees to the system's part. Arguments: the libraries that this command needs.
prepare_system() {
    local missing packages=() unnamed=() library
    mapfile -t missing < <(missing_libraries "$@")
    for library in "${missing[@]}"; do
        packages+=("${library#*=}")
        unnamed+=("${library%%=*}")
    done
    if ! has_font; then
        packages+=("${font_packages[@]}")
        unnamed+=("a font, for instance Noto Sans")
    fi
    if ! is_set_up; then
        if [[ -z $(find_python) ]]; then
            packages+=(python3 python3-venv)
            unnamed+=("Python 3.11 or newer with its venv module")
        fi
        if is_debian && [[ ! -e $certificates ]]; then
            packages+=(ca-certificates)
        fi
    fi
    if [[ ${#packages[@]} -eq 0 ]]; then
        return 0
    fi
    is_debian || give_up "Caregiver Companion needs something this system does not have yet." \
        "Please install these with your system's own software manager and start again:" \
        "$(printf '%s; ' "${unnamed[@]}" | sed 's/; $/./')"
    install_packages "${packages[@]}"
    mapfile -t missing < <(missing_libraries "$@")
    if [[ ${#missing[@]} -gt 0 ]]; then
        give_up "After the installation these libraries are still missing: ${missing[*]%%=*}."
    fi
}

# The set-up's fingerprint: it changes with the lock, the project's description, its place and the Python.
fingerprint() {
    {
        printf '%s\n' "$project"
        readlink -f "$environment/bin/python"
        cat "$lock" "$project/pyproject.toml"
    } | sha256sum
}

is_set_up() {
    local stamp
    { read -r stamp <"$stamp_file"; } 2>/dev/null || return 1
    [[ -x $environment/bin/python && $stamp == "$(fingerprint)" ]]
}

# Makes the environment from the lock: every file is checked against its hash, nothing is compiled.
prepare_environment() {
    local python
    if is_set_up; then
        return 0
    fi
    python=$(find_python) || give_up "Caregiver Companion needs Python 3.11 or newer with its venv module; this computer has none."
    say "Setting up Caregiver Companion in $environment (once; it fetches about ${download_size})."
    if ! "$environment/bin/python" -c 'import pip' 2>/dev/null; then
        "$python" -m venv --clear "$environment" || give_up "The environment could not be made in $environment."
    fi
    local pip=("$environment/bin/python" -m pip --disable-pip-version-check --quiet)
    "${pip[@]}" install --no-deps --require-hashes --only-binary :all: --requirement "$lock" ||
        give_up "The parts the app is built on could not be fetched (pip's own words are above)." \
            "Is this computer connected to the internet?"
    "${pip[@]}" install --no-deps --no-index --no-build-isolation --editable "$project" ||
        give_up "The app itself could not be installed into $environment (pip's own words are above)."
    fingerprint >"$stamp_file"
}

has_compiler() {
    command -v cc >/dev/null && "$environment/bin/python" -c '
import os, sys, sysconfig
sys.exit(not os.path.exists(os.path.join(sysconfig.get_path("include"), "Python.h")))'
}

# Compiles the matcher's inner loops, so that what is released is what is tested. Only the tests' command does:
# it takes a compiler and some 20 seconds, and a first start should take neither. Nothing depends on it.
compile_matcher() {
    if ! has_compiler && is_debian; then
        (install_packages gcc libc6-dev python3-dev) || true
    fi
    if ! has_compiler; then
        say "There is no C compiler here, so the matcher is checked as it stands, in plain Python."
        return 0
    fi
    "$environment/bin/python" "$project/packaging/compile" ||
        give_up "The matcher could not be compiled (the compiler's own words are above)."
}

# A compiled module that is older than its source would be run in its place.
drop_stale_modules() {
    [[ ! -e $project/caregiver_app/matching/compiled.stamp ]] ||
        "$environment/bin/python" "$project/packaging/compile" --clean-if-stale
}

# The one entry. Arguments: "start" or "test".
set_up() {
    case $1 in
        start)
            lock=$project/packaging/requirements.lock
            download_size="100 MB"
            local libraries=("${libraries_to_draw[@]}" "${libraries_of_a_desktop[@]}")
            ;;
        test)
            lock=$project/packaging/requirements-dev.lock
            download_size="140 MB"
            local libraries=("${libraries_to_draw[@]}")
            ;;
    esac
    stamp_file=$environment/set-up-for-$1
    prepare_system "${libraries[@]}"
    prepare_environment
    drop_stale_modules
}
