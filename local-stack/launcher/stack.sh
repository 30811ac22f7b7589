# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# The whole stack: brought up to what was asked for, whatever state it is in, and taken down.

make_folders() {
  mkdir -p "$run" "$logs" "$data/documents" "$data/mail" "$data/pushes"
  # Links in letters open accounts; pushes may hold what people wrote.
  chmod 700 "$data/mail" "$data/pushes"
  make_secrets
}

# redis_command: this machine's redis-server where there is one, else the one that a registry package carries.
redis_command() {
  local binary conf="$run/redis.conf" app
  app="$(app_of local-stack)"
  if ! binary="$(command -v redis-server)"; then
    binary="$(cat "$run/redis.binary" 2>/dev/null || true)"
    if [ ! -x "$binary" ]; then
      binary="$("$java_home/bin/java" -jar "$app" redis --print-binary)" || die "no redis-server: install Redis"
      printf '%s' "$binary" >"$run/redis.binary"
    fi
  fi
  if [ ! -s "$conf" ] || [ "$app.contents" -nt "$conf" ]; then
    "$java_home/bin/java" -jar "$app" redis --print-config >"$conf.new" || die "the settings of Redis could not be read"
    mv "$conf.new" "$conf"
  fi
  argv=("$binary" "$conf" --bind 127.0.0.1 --port "$(port_of redis)" --dir "$data/redis" --daemonize no)
}

is_wanted() {
  case " $(programs) " in
    *" $1 "*) return 0 ;;
  esac
  return 1
}

any_alive() {
  local name
  for name in $every_program; do
    ! is_alive "$name" || return 0
  done
  return 1
}

read_up_arguments() {
  [ -z "${PETPAL_COST_HEADERS:-}" ] || cost_headers="$PETPAL_COST_HEADERS"
  while [ $# -gt 0 ]; do
    case "$1" in
      --telemetry) telemetry=yes ;;
      --messaging)
        case "${2:-}" in
          1 | 2) messaging="$2" ;;
          *) die "--messaging takes 1 or 2: the number of messaging-service instances" ;;
        esac
        shift
        ;;
      --no-build) PETPAL_BUILD=never ;;
      *) die "up does not know '$1': ./petpal help lists what it takes" ;;
    esac
    shift
  done
}

up() {
  local began starting name missing='' changed='' unwanted=''
  began="$(now_ms)"
  if any_alive; then recall_options; fi
  read_up_arguments "$@"
  use_jdk
  make_folders
  lock "$petpal_home/lock"
  # shellcheck disable=SC2046 # a list of words
  make_ready $(programs)
  [ "$telemetry" = no ] || fetch_telemetry
  write_prometheus_settings
  remember_options
  for name in $every_program; do
    if ! is_wanted "$name"; then
      if is_alive "$name"; then unwanted="$unwanted $name"; fi
    elif ! is_alive "$name"; then
      [ ! -f "$run/$name.pid" ] || row "$name" "was dead (pid ${pid:-?}): starting it again"
      missing="$missing $name"
    elif [ "$(fingerprint_of "$name")" != "$(cat "$run/$name.fingerprint" 2>/dev/null)" ]; then
      changed="$changed $name"
    fi
  done
  starting="$(now_ms)"
  # shellcheck disable=SC2086 # lists of words, here and below
  halt $changed $unwanted
  # shellcheck disable=SC2086
  refuse_busy_ports $missing $changed
  # shellcheck disable=SC2086
  start_in_order $missing $changed
  if [ -z "$missing$changed$unwanted" ]; then
    printf 'Everything runs already (%s)\n' "$(seconds_since "$began")"
  else
    printf 'Ready after %s (%s of it starting), %s MiB resident in all\n' \
      "$(seconds_since "$began")" "$(seconds_since "$starting")" "$(resident_mib)"
  fi
  introduce
  unlock "$petpal_home/lock"
}

# Stores first, then everything that needs them. Whatever ran before is waited for too.
start_in_order() {
  local name first='' rest=''
  [ $# -eq 0 ] || printf 'Starting\n'
  for name in "$@"; do
    case " $stores zipkin " in
      *" $name "*) first="$first $name" ;;
      *) rest="$rest $name" ;;
    esac
  done
  start_together "$first"
  start_together "$rest"
  for name in $(programs); do
    case " $* " in
      *" $name "*) ;;
      *) is_ready "$name" || await "$name" ;;
    esac
  done
}

start_together() {
  local name
  for name in $1; do
    launch "$name"
  done
  # shellcheck disable=SC2086 # a list of words
  await $1
}

# Resident memory as ps counts it: pages that programs share are counted for each.
resident_mib() {
  local name pids=''
  for name in $(programs); do
    if is_alive "$name"; then pids="$pids,$pid"; fi
  done
  ps -o rss= -p "${pids#,}" | awk '{kib += $1} END {printf "%d", kib / 1024}'
}

introduce() {
  local gateway
  gateway="$(address_of gateway localhost)"
  cat <<WORDS

  app       $gateway
  metrics   ./petpal status
  logs      ./petpal logs feed-service -f      ($logs)
  demo      ./petpal demo                      people, pets and posts to look at
  mail      ./petpal mail                      what was sent to whoever registered
  pushes    ./petpal pushes                    what was pushed to people's devices
WORDS
  [ "$telemetry" = no ] || printf '  traces    %s/zipkin/\n' "$(address_of zipkin localhost)"
  if is_wanted prometheus; then printf '  graphs    %s/graph\n' "$(address_of prometheus localhost)"; fi
  cat <<WORDS

Try (register, post, read your feed):

  TOKEN=\$(curl -s $gateway/v1/auth/register -H 'Content-Type: application/json' -d '{"email":"me@example.org","password":"correct horse battery","handle":"me_and_rex","displayName":"Me","acceptedTerms":"2026-11"}' | sed 's/.*"accessToken":"\([^"]*\)".*/\1/')
  curl -s $gateway/v1/posts -H "Authorization: Bearer \$TOKEN" -H 'Content-Type: application/json' -d '{"kind":"moment","text":"Rex met the sea today","audience":"public"}'
  curl -s $gateway/v1/feed -H "Authorization: Bearer \$TOKEN"
WORDS
}

down() {
  [ $# -eq 0 ] || die "down takes nothing"
  local began name
  began="$(now_ms)"
  if ! any_alive; then
    for name in $every_program; do forget "$name"; done
    rm -f "$run/options"
    printf 'Nothing was running\n'
    return
  fi
  lock "$petpal_home/lock"
  halt gateway prometheus
  # shellcheck disable=SC2086 # lists of words
  halt messaging-service-2 $services zipkin
  # shellcheck disable=SC2086
  halt $stores
  rm -f "$run/options"
  unlock "$petpal_home/lock"
  printf 'Down after %s; the data stays in %s\n' "$(seconds_since "$began")" "$data"
}
