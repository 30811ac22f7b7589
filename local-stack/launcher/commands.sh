# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# The smaller commands.

status() {
  local name state metrics separator='['
  recall_options
  case "${1:-}" in
    '') printf '%-20s %8s %6s  %-9s %s\n' NAME PID PORT STATE METRICS ;;
    --json) ;;
    *) die "status takes --json or nothing" ;;
  esac
  for name in $(programs); do
    state="$(state_of "$name")"
    metrics="$(metrics_of "$name")"
    # Outside of the subshell: it sets pid.
    is_alive "$name" || pid=''
    if [ $# -eq 0 ]; then
      printf '%-20s %8s %6s  %-9s %s\n' "$name" "${pid:--}" "$(port_of "$name")" "$state" "${metrics:--}"
    else
      [ -z "$metrics" ] || metrics="\"$metrics\""
      printf '%s{"name":"%s","pid":%s,"port":%s,"state":"%s","metrics":%s}' "$separator" \
        "$name" "${pid:-null}" "$(port_of "$name")" "$state" "${metrics:-null}"
      separator=$',\n '
    fi
  done
  [ $# -eq 0 ] || printf ']\n'
}

# one_name COMMAND ARG...: sets name to the program that is meant.
one_name() {
  [ $# -ge 2 ] || die "$1 needs a name: one of $every_program"
  name="$(name_of "$2")"
}

start_one() {
  one_name start "$@"
  recall_options
  is_wanted "$name" || die "$name is not part of this stack: see --messaging and --telemetry of ./petpal up"
  if is_alive "$name"; then
    is_ready "$name" || await "$name"
    printf '%s runs already (pid %s)\n' "$name" "$pid"
    return
  fi
  use_jdk
  make_folders
  make_ready "$name"
  [ "$telemetry" = no ] || fetch_telemetry
  write_prometheus_settings
  refuse_busy_ports "$name"
  start_together "$name"
}

stop_one() {
  one_name stop "$@"
  if is_alive "$name"; then
    halt "$name"
  else
    forget "$name"
    printf '%s was not running\n' "$name"
  fi
}

restart_one() {
  one_name restart "$@"
  stop_one "$name"
  start_one "$name"
}

logs_one() {
  one_name logs "$@"
  local log="$logs/$name.log"
  [ -f "$log" ] || die "$name has not written a log yet: ./petpal up starts it"
  case "${2:-}" in
    '') tail -n 200 "$log" ;;
    -f) exec tail -n 200 -F "$log" ;;
    *) die "logs takes -f or nothing after the name" ;;
  esac
}

demo() {
  is_ready gateway || die "the gateway is not ready: run ./petpal up first"
  use_jdk
  make_folders
  make_ready documents
  "$java_home/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(app_of local-stack)" \
    com.petpal.localstack.demo.DemoProgram "$(address_of gateway localhost)"
}

admin() {
  [ $# -eq 3 ] || die "admin takes grant or revoke, an e-mail address, and moderator or admin"
  is_ready auth-service || die "auth-service is not ready: run ./petpal up first"
  use_jdk
  make_folders
  make_ready documents
  (
    # shellcheck source=/dev/null
    . "$petpal_home/secrets.env"
    export PETPAL_INTERNAL_KEY
    exec "$java_home/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(app_of local-stack)" \
      com.petpal.localstack.admin.AdminProgram "$(address_of auth-service)" "$@"
  )
}

# events [replay NAME ID|--all]
events() {
  local service words=(list)
  if [ $# -eq 0 ]; then
    for service in $services; do
      is_ready "$service" || die "$service is not ready: run ./petpal up first"
      words+=("$(address_of "$service")")
    done
  else
    { [ "$1" = replay ] && [ $# -eq 3 ]; } || die "events takes nothing, or replay, the name of a service, and an id or --all"
    name="$(name_of "$2")"
    is_ready "$name" || die "$name is not ready: run ./petpal up first"
    words=(replay "$(address_of "$name")" "$3")
  fi
  use_jdk
  make_folders
  make_ready documents
  (
    # shellcheck source=/dev/null
    . "$petpal_home/secrets.env"
    export PETPAL_INTERNAL_KEY
    exec "$java_home/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$(app_of local-stack)" \
      com.petpal.localstack.admin.EventsProgram "${words[@]}"
  )
}

# A run of everything, recorded: the caches hold what programs do under load, and not only how they start.
train_programs() {
  export PETPAL_AOT=record
  bench train "$@"
}

bench() {
  use_jdk
  find_maven
  make_folders
  # The load model starts a stack of its own.
  # shellcheck disable=SC2046 # a list of words
  make_ready $(programs)
  printf 'Building the load model\n'
  run_maven -DskipTests -Dspotless.check.skip=true -am -pl system-tests -Dmdep.outputFile=target/test.classpath \
    package dependency:build-classpath || die "the build failed: the whole of it is in $logs/build.log"
  cd "$root" || exit
  exec "$java_home/bin/java" -Xmx512m -XX:+UseSerialGC \
    -cp "system-tests/target/test-classes:system-tests/target/classes:$(cat system-tests/target/test.classpath)" \
    com.petpal.systemtests.bench.Bench "$@"
}
