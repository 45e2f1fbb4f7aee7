# Shared by installer/run, installer/test and installer/bench: packages, configure, build, and
# telling people what goes on. Sourced, not run. Needs bash and apt; nothing else.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build="$root/build"
logs="$build/log"
mkdir -p "$logs"

# On a terminal the words stand out; in a log they are plain.
if [ -t 1 ]; then
    bold=$'\e[1m' red=$'\e[31m' green=$'\e[32m' plain=$'\e[0m'
else
    bold='' red='' green='' plain=''
fi

started=$SECONDS
guard=/usr/sbin/policy-rc.d
guard_is_ours=no
running=''
site_running=''

say() { printf '%s\n' "$*"; }
heading() { printf '\n%s== %s%s\n' "$bold" "$*" "$plain"; }

# stop WHAT [WHAT TO DO]: ends the program with a sentence that helps.
stop() {
    printf '\n%s%s%s\n' "$red" "$1" "$plain" >&2
    [ $# -lt 2 ] || printf '%s\n' "$2" >&2
    exit 1
}

minutes() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        stop "Packages are missing and this needs root." "Run it as root, or install sudo."
    fi
}

leave() {
    [ -z "$running" ] || kill "$running" 2>/dev/null || true
    # It ends in order: what it acknowledged is stored, who listens is told.
    [ -z "$site_running" ] || { kill "$site_running" && wait "$site_running"; } 2>/dev/null || true
    site_running=''
    [ "$guard_is_ours" = no ] || as_root rm -f "$guard"
    guard_is_ours=no
}
trap leave EXIT
trap 'exit 130' INT TERM

# logged NAME COMMAND…: runs with the output in build/log/NAME.txt and a sign of life every 15 s.
# When it fails, the end of the log is shown and its exit code is handed back.
logged() {
    local name=$1 log="$logs/$1.txt" begun=$SECONDS told=$SECONDS code=0
    shift
    "$@" >"$log" 2>&1 </dev/null &
    running=$!
    while kill -0 "$running" 2>/dev/null; do
        sleep 0.2
        if ((SECONDS - told >= 15)); then
            told=$SECONDS
            say "   … $name, $(minutes $((SECONDS - begun)))$(grep -oE '^\[[0-9]+/[0-9]+\]' "$log" | tail -1 | sed 's/^/ /')"
        fi
    done
    wait "$running" || code=$?
    running=''
    if [ "$code" != 0 ]; then
        grep -nE 'error|FAILED|E: |undefined' "$log" | head -20 || true
        tail -25 "$log"
        say "The whole log: $log"
    fi
    return "$code"
}

packages_of() {
    local list
    for list in "$@"; do
        sed 's/#.*//' "$root/installer/packages/$list.txt"
    done | tr -s ' \t\n' '\n' | sed '/^$/d' | sort -u
}

missing_packages() {
    local wanted present
    wanted=$(packages_of "$@")
    # shellcheck disable=SC2086
    present=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' $wanted 2>/dev/null | sed -n 's/^ii *//p' | sort -u)
    comm -23 <(printf '%s\n' "$wanted") <(printf '%s\n' "$present")
}

# A package that brings a daemon must not start it on a machine that only builds: a guard of our
# own forbids it for the time of the installation. A guard that is there already is left alone.
guard_services() {
    [ ! -e "$guard" ] || return 0
    printf '#!/bin/sh\nexit 101\n' | as_root tee "$guard" >/dev/null
    guard_is_ours=yes
    as_root chmod +x "$guard"
}

# need LIST…: installs what is missing of installer/packages/LIST.txt; silent and offline when
# nothing is.
need() {
    command -v dpkg-query >/dev/null \
        || stop "This is not a Debian system: dpkg-query is missing." "Countertop is built for Debian 12 (bookworm)."
    local missing
    missing=$(missing_packages "$@")
    if [ -z "$missing" ]; then
        say "Packages ($*): all there."
        return 0
    fi
    say "Packages ($*): installing $(printf '%s\n' "$missing" | wc -l): $(printf '%s' "$missing" | tr '\n' ' ')"
    guard_services
    # Its package would make a database that nobody here asked for; the tests make their own.
    case "$missing" in
        *postgresql-*)
            [ -e /etc/postgresql-common/createcluster.conf ] \
                || as_root install -D /dev/stdin /etc/postgresql-common/createcluster.conf \
                    <<<'create_main_cluster = false'
            ;;
    esac
    logged apt-update as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q \
        || stop "apt-get update failed." "Is there a network, and is apt set up?"
    # shellcheck disable=SC2086
    logged apt-install as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends $missing \
        || stop "Some packages could not be installed." "Countertop is built for Debian 12 (bookworm)."
    leave
    missing=$(missing_packages "$@")
    [ -z "$missing" ] || stop "Still missing after the installation: $missing"
}

# A compiler that fills the disk stops half way with words that name a file, not the reason.
least_room_mib=2500 # a build tree with its tests
enough_room() {
    local free
    free=$(df -Pm "$root" | awk 'NR == 2 { print $4 }')
    [ "$free" -ge "$least_room_mib" ] \
        || stop "There is too little room to build: $free MiB are free, $least_room_mib are needed." \
            "Nothing was built. Free some space on the disk of $root and run this again."
}

# configure FOLDER OPTION…
configure() {
    local folder=$1
    shift
    [ -f "$folder/build.ninja" ] || enough_room
    logged "configure-$(basename "$folder")" cmake -S "$root" -B "$folder" -G Ninja "$@" \
        || stop "The build could not be configured."
}

# compile FOLDER TARGET…: at most two jobs, because a compiler of Qt code takes up to 1 GB.
compile() {
    local folder=$1 jobs
    shift
    jobs=$(nproc)
    [ "$jobs" -le 2 ] || jobs=2
    logged "build-$(basename "$folder")" ninja -C "$folder" -j "$jobs" "$@" \
        || stop "It does not compile."
}
