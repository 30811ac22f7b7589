# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# Processes: started so that they outlive the terminal, known by pid and start time, stopped by pid only.

# The start time tells a process from a later one with the same pid. Empty when there is none, or a zombie.
start_time_of() {
  local stat
  if [ -d /proc/self ]; then
    stat="$(cat "/proc/$1/stat" 2>/dev/null)" || return 0
    # shellcheck disable=SC2086 # after the name, which may hold anything, come words
    set -- ${stat##*)}
    [ "$1" = Z ] || printf '%s' "${20}"
  else
    LC_ALL=C ps -o lstart= -p "$1" 2>/dev/null | tr -s ' ' '_' || true
  fi
}

# read_pid NAME: sets pid, started and began_ms (all empty when the program was never started).
read_pid() {
  pid='' started='' began_ms=''
  [ ! -f "$run/$1.pid" ] || read -r pid started began_ms <"$run/$1.pid" || true
}

is_alive() {
  read_pid "$1"
  [ -n "$pid" ] && [ -n "$started" ] && [ "$(start_time_of "$pid")" = "$started" ]
}

is_open() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# ask PORT WHAT...: sends the lines and prints the first line of the answer.
ask() {
  (
    exec 3<>"/dev/tcp/127.0.0.1/$1"
    shift
    printf '%s\r\n' "$@" >&3
    IFS= read -r -t 3 line <&3 && printf '%s' "$line"
  ) 2>/dev/null
}

is_ready() {
  local path=/health port
  port="$(port_of "$1")"
  case "$1" in
    redis) [[ "$(ask "$port" PING)" == +PONG* ]] && return ;;
    documents) is_open "$port" && return ;;
    zipkin) ;;
    prometheus) path=/-/ready ;;
    *) path=/actuator/health/readiness port="$(management_port_of "$1")" ;;
  esac
  [[ "$(ask "$port" "GET $path HTTP/1.1" "Host: 127.0.0.1:$port" "Connection: close" "")" == "HTTP/1.1 200"* ]]
}

state_of() {
  if ! is_alive "$1"; then
    if [ -f "$run/$1.pid" ]; then printf dead; else printf stopped; fi
  elif is_ready "$1"; then
    printf running
  else
    printf starting
  fi
}

# Who listens on a port, as far as this machine tells.
listener_on() {
  local line=''
  if command -v ss >/dev/null; then
    line="$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p' | head -n 1)"
  fi
  if [ -z "$line" ] && command -v lsof >/dev/null; then
    line="$(lsof -nP -iTCP:"$1" -sTCP:LISTEN 2>/dev/null | awk 'NR == 2 {print $1 " (pid " $2 ")"}')"
  fi
  printf '%s' "${line:-a program that this user may not see}"
}

refuse_busy_ports() {
  local name port
  for name in "$@"; do
    for port in $(port_of "$name") $(management_port_of "$name"); do
      if is_open "$port"; then
        die "port $port, which $name needs, is taken by $(listener_on "$port"): stop that, or move this stack with PETPAL_PORT_OFFSET=100"
      fi
    done
  done
}

export_settings() {
  local setting
  while IFS= read -r setting; do
    export "${setting?}"
  done < <(settings_of "$1")
}

# A stamp of everything that a running program was started with: when it differs, up starts it again.
fingerprint_of() {
  command_of "$1"
  local module
  module="$(module_of "$1")"
  {
    printf '%s\n' "${argv[@]}"
    settings_of "$1"
    [ -z "$module" ] || cat "$(app_of "$module").contents"
  } | cksum
}

# launch NAME: starts it and returns at once.
launch() {
  local setsid='' secret fingerprint
  fingerprint="$(fingerprint_of "$1")"
  command_of "$1"
  ! command -v setsid >/dev/null || setsid=setsid
  rm -rf "${run:?}/tmp/$1"
  mkdir -p "$data/$1" "$run/tmp/$1"
  [ ! -f "$logs/$1.log" ] || mv "$logs/$1.log" "$logs/$1.log.1"
  (
    export_settings "$1"
    # Exported and not passed as arguments, which everybody on the machine can read.
    # shellcheck source=/dev/null
    . "$petpal_home/secrets.env"
    for secret in $(secrets_of "$1"); do
      export "${secret?}"
    done
    cd "$data/$1" || exit
    exec $setsid nohup "${argv[@]}"
  ) >"$logs/$1.log" 2>&1 </dev/null &
  printf '%s %s %s\n' "$!" "$(start_time_of "$!")" "$(now_ms)" >"$run/$1.pid"
  printf '%s\n' "$fingerprint" >"$run/$1.fingerprint"
}

# await NAME...: until all are ready, a row each as it becomes so.
await() {
  local name waiting="$*" still deadline
  deadline=$(($(now_ms) + ${PETPAL_START_TIMEOUT:-180} * 1000))
  while [ -n "$waiting" ]; do
    still=''
    for name in $waiting; do
      if ! is_alive "$name"; then
        tail -n 15 "$logs/$name.log" | cut -c 1-400 >&2
        die "$name died while it started: ./petpal logs $name shows all, then ./petpal up goes on"
      elif is_ready "$name"; then
        row "$name" "ready on $(port_of "$name")" "$(seconds_since "$began_ms")" "pid $pid"
      elif [ "$(now_ms)" -gt "$deadline" ]; then
        die "$name is not ready after ${PETPAL_START_TIMEOUT:-180} s: ./petpal logs $name shows why, PETPAL_START_TIMEOUT gives it longer"
      else
        still="$still $name"
      fi
    done
    waiting="${still# }"
    [ -z "$waiting" ] || sleep 0.2
  done
}

# adopt_record NAME: what a program did until it stopped takes the place of what it learned from a mere start.
adopt_record() {
  local cache
  is_recorded "$1" || return 0
  version="$(project_version)"
  cache="$(app_of "$(module_of "$1")")"
  cache="${cache%.jar}.aot"
  [ ! -s "$cache.recorded" ] || mv "$cache.recorded" "$cache"
}

# halt NAME...: asks all to stop, waits 15 s, then ends those that did not. Making a cache of what was recorded takes longer.
halt() {
  local name began deadline waiting='' still patience=15000
  [ "${PETPAL_AOT:-}" != record ] || patience=180000
  began="$(now_ms)"
  for name in "$@"; do
    if is_alive "$name" && kill -TERM "$pid" 2>/dev/null; then
      waiting="$waiting $name"
    else
      forget "$name"
    fi
  done
  deadline=$((began + patience))
  while [ -n "$waiting" ]; do
    still=''
    for name in $waiting; do
      if ! is_alive "$name"; then
        row "$name" stopped "$(seconds_since "$began")"
        adopt_record "$name"
        forget "$name"
      elif [ "$(now_ms)" -gt "$deadline" ] && kill -KILL "$pid" 2>/dev/null; then
        row "$name" "killed: it did not stop" "$(seconds_since "$began")"
        forget "$name"
      else
        still="$still $name"
      fi
    done
    waiting="${still# }"
    [ -z "$waiting" ] || sleep 0.1
  done
}

forget() {
  rm -f "$run/$1.pid" "$run/$1.fingerprint"
}

# lock FOLDER: one petpal at a time; a lock whose holder is gone is taken over.
held_locks=()

lock() {
  local holder tries=0
  mkdir -p "$(dirname "$1")"
  until mkdir "$1" 2>/dev/null; do
    holder="$(cat "$1/pid" 2>/dev/null || true)"
    tries=$((tries + 1))
    # Without a pid after a while, its holder was killed between its first two steps.
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null || [ -z "$holder" ] && [ "$tries" -gt 10 ]; then
      rm -rf "$1"
      continue
    fi
    [ "$tries" -ne 2 ] || warn "waiting for another petpal (pid ${holder:-unknown}) to finish"
    sleep 0.5
  done
  printf '%s' "$$" >"$1/pid"
  held_locks+=("$1")
  trap unlock_all EXIT
}

unlock() {
  if [ "$(cat "$1/pid" 2>/dev/null)" = "$$" ]; then rm -rf "$1"; fi
}

unlock_all() {
  local held
  for held in "${held_locks[@]}"; do
    unlock "$held"
  done
}
