# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# Words for people: progress with elapsed times, and one clear line when something is wrong.

now_ms() {
  local t="${EPOCHREALTIME:-}"
  t="${t/[.,]/}"
  if [ -n "$t" ]; then
    printf '%s' "${t%???}"
  else
    printf '%s000' "$(date +%s)"
  fi
}

seconds_since() {
  local ms=$(($(now_ms) - $1))
  printf '%d.%d s' $((ms / 1000)) $((ms % 1000 / 100))
}

# row NAME WHAT [ELAPSED] [NOTE]
row() {
  printf '  %-20s %-28s %9s  %s\n' "$1" "$2" "${3:-}" "${4:-}" | sed 's/ *$//'
}

warn() {
  printf 'petpal: %s\n' "$*" >&2
}

die() {
  warn "$@"
  exit 1
}
