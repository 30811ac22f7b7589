# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# The programs of the stack: where each listens, what it is told, how it is started.

petpal_home="${PETPAL_HOME:-$root/.petpal}"
case "$petpal_home" in
  /*) ;;
  *) petpal_home="$PWD/$petpal_home" ;;
esac
readonly petpal_home
readonly run="$petpal_home/run" logs="$petpal_home/log" data="$petpal_home/data"

readonly port_offset="${PETPAL_PORT_OFFSET:-0}"
case "$port_offset" in
  '' | *[!0-9]*) die "PETPAL_PORT_OFFSET=$port_offset is not a number" ;;
esac
[ "$port_offset" -le 38000 ] || die "PETPAL_PORT_OFFSET=$port_offset is too large: 38000 at most"

readonly stores="redis documents"
readonly services="auth-service profile-service feed-service messaging-service"
readonly every_program="$stores $services messaging-service-2 gateway zipkin prometheus"

# What `up` was asked for, remembered until `down`, so that a later start or restart does the same.
messaging=1
telemetry=no
cost_headers=false

recall_options() {
  # shellcheck source=/dev/null
  [ ! -f "$run/options" ] || . "$run/options"
}

remember_options() {
  printf 'messaging=%s\ntelemetry=%s\ncost_headers=%s\n' "$messaging" "$telemetry" "$cost_headers" >"$run/options"
}

programs() {
  local names="$stores $services"
  [ "$messaging" = 1 ] || names="$names messaging-service-2"
  names="$names gateway"
  [ "$telemetry" = no ] || names="$names zipkin"
  if [ "$telemetry" != no ] && command -v prometheus >/dev/null; then
    names="$names prometheus"
  fi
  printf '%s' "$names"
}

# name_of WORD: the full name, for people who type "auth" or "messaging-2".
name_of() {
  local name
  for name in $every_program; do
    case "$1" in
      "$name" | "${name/-service/}")
        printf '%s' "$name"
        return
        ;;
    esac
  done
  die "unknown program '$1': one of $every_program"
}

port_of() {
  local port
  case "$1" in
    gateway) port=8080 ;;
    auth-service) port=8081 ;;
    profile-service) port=8082 ;;
    feed-service) port=8083 ;;
    messaging-service) port=8084 ;;
    messaging-service-2) port=8085 ;;
    documents) port=27117 ;;
    redis) port=6380 ;;
    zipkin) port=9411 ;;
    prometheus) port=9090 ;;
  esac
  printf '%d' $((port + port_offset))
}

# Programs of ours have a management port, a thousand above their own.
management_port_of() {
  case "$1" in
    gateway | *-service | *-service-2) printf '%d' $(($(port_of "$1") + 1000)) ;;
  esac
}

metrics_of() {
  case "$1" in
    redis | documents) ;;
    zipkin) printf 'http://127.0.0.1:%s/prometheus' "$(port_of "$1")" ;;
    prometheus) printf 'http://127.0.0.1:%s/metrics' "$(port_of "$1")" ;;
    *) printf 'http://127.0.0.1:%s/actuator/prometheus' "$(management_port_of "$1")" ;;
  esac
}

# The module that a program is built from; nothing for programs that are not ours.
module_of() {
  case "$1" in
    documents) printf 'local-stack' ;;
    messaging-service-2) printf 'messaging-service' ;;
    gateway | *-service) printf '%s' "$1" ;;
  esac
}

address_of() {
  printf 'http://%s:%s' "${2:-127.0.0.1}" "$(port_of "$1")"
}

# settings_of NAME: its environment, a line each, without the secrets.
settings_of() {
  case "$1" in
    documents)
      printf 'PETPAL_DOCUMENTS_PORT=%s\n' "$(port_of documents)"
      printf 'PETPAL_DOCUMENTS_FILE=%s\n' "$data/documents/documents.mv"
      return
      ;;
    zipkin) printf 'QUERY_PORT=%s\n' "$(port_of zipkin)" && return ;;
    redis | prometheus) return ;;
  esac
  cat <<SETTINGS
SERVER_ADDRESS=127.0.0.1
SERVER_PORT=$(port_of "$1")
MANAGEMENT_SERVER_ADDRESS=127.0.0.1
MANAGEMENT_SERVER_PORT=$(management_port_of "$1")
PETPAL_MONGO_URI=mongodb://127.0.0.1:$(port_of documents)/
PETPAL_MONGO_SETUP=true
PETPAL_REDIS_URL=redis://127.0.0.1:$(port_of redis)
PETPAL_AUTH_URL=$(address_of auth-service)
PETPAL_PROFILE_URL=$(address_of profile-service)
PETPAL_FEED_URL=$(address_of feed-service)
PETPAL_ISSUER=$(address_of gateway localhost)
PETPAL_COST_HEADERS=$cost_headers
SETTINGS
  [ "$1" != auth-service ] || mail_settings
  case "$1" in messaging-service*) printf 'PETPAL_PUSH_FOLDER=%s\n' "$data/pushes" ;; esac
  case "$1" in gateway | auth-service | profile-service) printf 'PETPAL_MESSAGING_URLS=%s\n' "$(messaging_urls)" ;; esac
  [ "$telemetry" = no ] || telemetry_settings_of "$1"
}

# Letters land in a folder, unless somebody names a mail server.
mail_settings() {
  printf 'PETPAL_MAIL_FOLDER=%s\n' "$data/mail"
  printf 'PETPAL_MAIL_LINKS=%s\n' "$(address_of gateway localhost)"
}

messaging_urls() {
  address_of messaging-service
  [ "$messaging" = 1 ] || printf ',%s' "$(address_of messaging-service-2)"
}

secrets_of() {
  case "$1" in
    auth-service) printf 'PETPAL_INTERNAL_KEY PETPAL_KEY_ENCRYPTION_KEY' ;;
    gateway | *-service | *-service-2) printf 'PETPAL_INTERNAL_KEY' ;;
  esac
}

random_key() {
  head -c 32 /dev/urandom | base64 | tr -d '\n'
}

# Made once: whoever loses them can no longer read the signing keys that are stored.
make_secrets() {
  [ ! -s "$petpal_home/secrets.env" ] || return 0
  (
    umask 077
    printf 'PETPAL_INTERNAL_KEY=%s\nPETPAL_KEY_ENCRYPTION_KEY=%s\n' "$(random_key)" "$(random_key)" \
      >"$petpal_home/secrets.env"
  )
}

heap_of() {
  case "$1" in
    documents) printf '256m' ;;
    gateway) printf '128m' ;;
    # Two images at a time, of 64 MB of pixels each.
    profile-service) printf '320m' ;;
    *) printf '192m' ;;
  esac
}

# Small heaps and one collector thread: seven JVMs share a laptop.
jvm_flags_of() {
  printf '%s ' "-Xmx$(heap_of "$1")" -Xss512k -XX:+UseSerialGC -XX:ReservedCodeCacheSize=64m \
    -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED
  # The agent shuts out the ahead-of-time cache; without the optimising compiler the start takes half as long.
  [ "$telemetry" = no ] || printf '%s ' -XX:TieredStopAtLevel=1
}

# While somebody trains them, programs record what they do. Not a second instance, which would write the same cache, and not
# auth-service: with a cache of its logins it signed people in at two thirds of the speed.
is_recorded() {
  [ "${PETPAL_AOT:-}" = record ] || return 1
  case "$1" in
    messaging-service-2 | auth-service) return 1 ;;
    *) [ -n "$(module_of "$1")" ] ;;
  esac
}

# command_of NAME: sets the array argv.
command_of() {
  local app cache
  case "$1" in
    redis) redis_command ;;
    zipkin | prometheus) "$1_command" ;;
    *)
      app="$(app_of "$(module_of "$1")")"
      cache="${app%.jar}.aot"
      # shellcheck disable=SC2207 # flags hold no spaces
      argv=("$java_home/bin/java" $(jvm_flags_of "$1"))
      if [ "$telemetry" != no ] && [ "$1" != documents ]; then
        argv+=("-javaagent:$agent")
      elif is_recorded "$1"; then
        argv+=("-XX:AOTCacheOutput=$cache.recorded")
      elif [ -f "$cache" ] && [ "${PETPAL_AOT:-}" != never ]; then
        argv+=("-XX:AOTCache=$cache")
      fi
      # Whatever a killed program leaves behind is swept away when it starts again.
      argv+=("-Djava.io.tmpdir=$run/tmp/$1" -jar "$app")
      [ "$1" != documents ] || argv+=(documents)
      ;;
  esac
}
