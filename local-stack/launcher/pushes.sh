# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# The pushes of this laptop: messaging-service puts them there instead of sending them to devices, a file each that begins with
# To, Device, Kind, Title and Data.

readonly pushbox="$data/pushes" pushes_listed=20

# pushes: the files, newest first. Their names begin with the time.
pushes() {
  [ ! -d "$pushbox" ] || find "$pushbox" -type f -name '*.txt' | sort -r
}

# text_of FILE: what it says.
text_of() {
  awk 'found {print; exit} $0 == "" {found = 1}' "$1"
}

read_pushes() {
  [ $# -le 1 ] || die "pushes takes a number, a user id or nothing"
  case "${1:-}" in
    '') list_pushes ;;
    *[!0-9]*) list_pushes "$1" ;;
    0*) die "pushes takes a number, a user id or nothing" ;;
    *) print_push "$1" ;;
  esac
}

# list_pushes [USER_ID]: the newest, of everybody or of one person.
list_pushes() {
  local push number=0 listed=0
  while IFS= read -r push && [ "$listed" -lt "$pushes_listed" ]; do
    number=$((number + 1))
    [ $# -eq 0 ] || [ "$(field_of "$push" To)" = "$1" ] || continue
    listed=$((listed + 1))
    printf '%4d  %s  %s  %s\n      %s: %s\n' "$number" "$(field_of "$push" To)" "$(field_of "$push" Device)" \
      "$(field_of "$push" Kind)" "$(field_of "$push" Title)" "$(text_of "$push")"
  done < <(pushes)
  [ "$listed" -gt 0 ] || printf 'No pushes: register a device (PUT /v1/devices/ID), have somebody write, then look again\n'
  [ "$listed" -lt "$pushes_listed" ] || printf '      older ones are in %s\n' "$pushbox"
}

# print_push N: as list_pushes counts.
print_push() {
  local push
  push="$(pushes | awk -v wanted="$1" 'NR == wanted')"
  [ -n "$push" ] || die "there is no push $1: ./petpal pushes lists them"
  cat "$push"
}
