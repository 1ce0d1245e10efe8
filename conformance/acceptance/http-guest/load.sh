#!/usr/bin/env bash
# load.sh HTTP: real clients against the HTTP guest under wasmtime. HTTP is the host program of that name.
set -euo pipefail
http=$1

coproc server { "$http" serve; }
server_input=${server[1]}
read -r port <&"${server[0]}"
url=http://127.0.0.1:$port
trap 'exec {server_input}>&-' EXIT

same() { [ "$1" = "$2" ] || { echo "expected $2, got $1"; exit 1; }; }
status() { curl --silent --output /dev/null --write-out '%{http_code}' "$@"; }
same "$(curl --silent --fail "$url/")" hello
same "$(curl --silent --fail "$url/chunks" | tr '\n' ' ')" "one two three "
same "$(curl --silent --fail --head "$url/large" | tr -d '\r' | grep -i '^content-length')" "content-length: 1048576"
same "$(curl --silent --fail --output /dev/null --write-out '%{size_download}' "$url/large")" 1048576
same "$(head -c 1000000 /dev/zero | curl --silent --fail --data-binary @- "$url/count")" 1000000
same "$(head -c 1000000 /dev/zero | curl --silent --fail --header 'Transfer-Encoding: chunked' --data-binary @- "$url/count")" 1000000
same "$(head -c 2000000 /dev/zero | status --data-binary @- "$url/count")" 413
same "$(status "$url/nowhere")" 404
same "$(status --request DELETE "$url/")" 405
same "$(status --header "Long: $(head -c 9000 /dev/zero | tr '\0' x)" "$url/")" 431
echo "curl: 10 checks passed"

# As long as it takes for 100,000 requests. wrk says "Socket errors" and "Non-2xx" only when there were some.
total=0
while [ "$total" -lt 100000 ]; do
    report=$(wrk --threads 2 --connections 64 --duration 10s "$url/")
    if grep --extended-regexp 'Socket errors|Non-2xx' <<<"$report"; then echo "$report"; exit 1; fi
    total=$((total + $(sed -nE 's/^ *([0-9]+) requests in .*/\1/p' <<<"$report")))
    grep 'Requests/sec' <<<"$report"
done
echo "wrk: $total requests without an error"
