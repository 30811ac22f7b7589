# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# The mailbox of this laptop: auth-service puts its letters there, a file each that begins with To, Subject and Link.

readonly mailbox="$data/mail" letters_listed=20

# letters: the files, newest first. Their names begin with the time.
letters() {
  [ ! -d "$mailbox" ] || find "$mailbox" -type f -name '*.txt' | sort -r
}

# field_of FILE NAME: the value of one of its first lines.
field_of() {
  awk -v name="$2: " 'index($0, name) == 1 {print substr($0, length(name) + 1); exit} $0 == "" {exit}' "$1"
}

read_mail() {
  [ $# -le 1 ] || die "mail takes a number, an address or nothing"
  case "${1:-}" in
    '') list_mail ;;
    *@*) list_mail "$1" ;;
    *[!0-9]* | 0*) die "mail takes a number, an address or nothing" ;;
    *) print_letter "$1" ;;
  esac
}

# list_mail [ADDRESS]: the newest, of everybody or of one person.
list_mail() {
  local letter number=0 listed=0
  while IFS= read -r letter && [ "$listed" -lt "$letters_listed" ]; do
    number=$((number + 1))
    [ $# -eq 0 ] || [ "$(field_of "$letter" To)" = "$1" ] || continue
    listed=$((listed + 1))
    printf '%4d  %s  %s\n      %s\n' "$number" "$(field_of "$letter" To)" "$(field_of "$letter" Subject)" \
      "$(field_of "$letter" Link)"
  done < <(letters)
  [ "$listed" -gt 0 ] || printf 'No mail: register somebody, then look again\n'
  [ "$listed" -lt "$letters_listed" ] || printf '      older ones are in %s\n' "$mailbox"
}

# print_letter N: as list_mail counts.
print_letter() {
  local letter
  letter="$(letters | awk -v wanted="$1" 'NR == wanted')"
  [ -n "$letter" ] || die "there is no letter $1: ./petpal mail lists them"
  cat "$letter"
}
