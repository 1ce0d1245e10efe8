#!/usr/bin/env bash
# add-wasm-target.sh TARGET…: makes the active Rust toolchain compile for each target.
#
# rustup installs what is missing; RUSTUP_DIST_SERVER names a mirror, RUSTUP_TOOLCHAIN another
# toolchain, RUSTUP_TIMEOUT the seconds for one attempt (120). Where rustup fails and the folder of
# this machine's tools, ../shared/tools next to the clone, has a program of the same name, that
# program makes the target. Nothing is done for a target that works.
set -euo pipefail
cd "$(dirname "$0")/.."

machine_tool=../shared/tools/add-wasm-target.sh
limit=(timeout --kill-after=5 "${RUSTUP_TIMEOUT:-120}")

say() { echo "add-wasm-target: $*" >&2; }

# rustup lists a target as installed even if its files are gone: only a program that links shows it.
works() {
    local folder result=0
    folder=$(mktemp -d)
    echo 'fn main() { println!("{:?}", std::env::args().collect::<Vec<_>>()); }' >"$folder/main.rs"
    rustc --edition 2024 --target "$1" -o "$folder/main.wasm" "$folder/main.rs" >"$folder/log" 2>&1 || result=$?
    rm -rf "$folder"
    return "$result"
}

install_by_rustup() {
    command -v rustup >/dev/null || return 1
    say "rustup target add $1"
    "${limit[@]}" rustup target add "$1" >&2 </dev/null || return 1
    works "$1" && return
    say "$1 is listed as installed and does not compile; installing it again"
    "${limit[@]}" rustup target remove "$1" >&2 </dev/null || return 1
    "${limit[@]}" rustup target add "$1" >&2 </dev/null || return 1
    works "$1"
}

if [ $# -eq 0 ]; then
    say "usage: add-wasm-target.sh TARGET…"
    exit 2
fi
version=$(rustc --version)
for target in "$@"; do
    if works "$target"; then
        say "$target works with $version"
    elif install_by_rustup "$target"; then
        say "rustup installed $target for $version"
    elif [ -x "$machine_tool" ] && NO_RUSTUP=1 "$machine_tool" "$target" && works "$target"; then
        say "$machine_tool made $target for $version"
    else
        say "cannot add $target to $version; set RUSTUP_DIST_SERVER to a server that this machine reaches"
        exit 1
    fi
done
