# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# From sources to something that starts quickly: jar, extracted layout, ahead-of-time cache.

project_version() {
  sed -n '/<artifactId>petpal-connect</{n;s/.*<version>\(.*\)<.*/\1/p;}' "$root/pom.xml"
}

jar_of() {
  local suffix=''
  [ "$1" != local-stack ] || suffix='-exec'
  printf '%s/%s/target/%s-%s%s.jar' "$root" "$1" "$1" "$version" "$suffix"
}

app_of() {
  printf '%s/%s/target/app/%s' "$root" "$1" "$(basename "$(jar_of "$1")")"
}

# Directories count too: their time moves when a file in them is deleted.
is_built() {
  local jar
  jar="$(jar_of "$1")"
  [ -f "$jar" ] && [ -z "$(find "$root/pom.xml" "$root"/{platform,"$1"}/{pom.xml,src/main} -newer "$jar" -print 2>/dev/null | head -n 1 || true)" ]
}

# build MODULE...: packages those that are stale.
build() {
  local module began stale=()
  for module in "$@"; do
    is_built "$module" || stale+=("$module")
  done
  [ ${#stale[@]} -gt 0 ] || return 0
  if [ "${PETPAL_BUILD:-}" = never ]; then
    for module in "${stale[@]}"; do
      [ -f "$(jar_of "$module")" ] ||
        die "$module was never built: run './petpal up' without --no-build and without PETPAL_BUILD=never"
    done
    return 0
  fi
  find_maven
  began="$(now_ms)"
  printf 'Building %s\n' "${stale[*]}"
  if ! run_maven -DskipTests -Dspotless.check.skip=true -am -pl "$(IFS=, && printf '%s' "${stale[*]}")" package; then
    grep -F '[ERROR]' "$logs/build.log" | head -n 20 >&2 || tail -n 20 "$logs/build.log" >&2
    die "the build failed after $(seconds_since "$began"): the whole of it is in $logs/build.log"
  fi
  # Maven leaves a jar alone when nothing in it changed.
  for module in "${stale[@]}"; do
    touch "$(jar_of "$module")"
  done
}

run_maven() {
  local began line
  began="$(now_ms)"
  (cd "$root" && "$maven" -B "$@") 2>&1 </dev/null | tee "$logs/build.log" | while IFS= read -r line; do
    case "$line" in
      '[INFO] Building PetPal'*) ;;
      '[INFO] Building jar:'*) ;;
      '[INFO] Building '*) row "$(printf '%s' "$line" | awk '{print $3}')" "building ${line##* }" "$(seconds_since "$began")" ;;
    esac
  done
}

# What an extracted program was made from. Unknown while classes are newer than the jar.
contents_of() {
  local classes=("$root/platform/target/classes" "$root/$1/target/classes")
  if [ -n "$(find "${classes[@]}" -type f -newer "$(jar_of "$1")" -print 2>/dev/null | head -n 1 || true)" ]; then
    printf 'unknown'
    return
  fi
  { find "${classes[@]}" "$root"/{,platform/,"$1"/}pom.xml -type f -print0 2>/dev/null || true; } |
    LC_ALL=C sort -z | xargs -0 cksum | cksum
}

is_prepared() {
  local jar app contents
  jar="$(jar_of "$1")"
  app="$(app_of "$1")"
  [ -f "$app" ] && [ -f "$app.contents" ] || return 1
  [ "${PETPAL_AOT:-}" = never ] || [ -f "${app%.jar}.aot" ] || [ -f "$app.no-cache" ] || return 1
  [ "$jar" -nt "$app.contents" ] || return 0
  # Packaged anew: the same classes make the same program.
  contents="$(contents_of "$1")"
  [ "$contents" != unknown ] && [ "$contents" = "$(cat "$app.contents")" ] || return 1
  touch "$app.contents"
}

# extract MODULE: programs that run keep the files that they have open, so the folder is exchanged and not written into.
extract() {
  local target="$root/$1/target" jar app
  jar="$(jar_of "$1")"
  app="$(app_of "$1")"
  rm -rf "$target/app.new" "$target/app.old"
  "$java_home/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$target/app.new" >"$logs/extract-$1.log" 2>&1 ||
    die "$(basename "$jar") could not be extracted: see $logs/extract-$1.log"
  contents_of "$1" >"$target/app.new/$(basename "$jar").contents"
  [ ! -d "$target/app" ] || mv "$target/app" "$target/app.old"
  mv "$target/app.new" "$target/app"
  rm -rf "$target/app.old"
}

# train MODULE: a start that stops before it is open for business, recorded as ahead-of-time cache.
train() {
  local app cache failed=''
  app="$(app_of "$1")"
  cache="${app%.jar}.aot"
  rm -f "$cache" "$app.no-cache"
  (
    name="$1"
    [ "$1" != local-stack ] || name=documents
    # The settings of a real start, and keys that guard nothing.
    telemetry=no export_settings "$name"
    # The stores are not there, and a start that waits for them in vain is no training.
    export PETPAL_MONGO_SETUP=false
    export PETPAL_INTERNAL_KEY="${PETPAL_INTERNAL_KEY:-$(random_key)}"
    export PETPAL_KEY_ENCRYPTION_KEY="${PETPAL_KEY_ENCRYPTION_KEY:-$(random_key)}"
    # shellcheck disable=SC2046 # flags hold no spaces
    set -- "$java_home/bin/java" $(jvm_flags_of "$name") "-XX:AOTCacheOutput=$cache" -Dspring.context.exit=onRefresh -jar "$app"
    if [ "$name" = documents ]; then
      train_documents "$@"
    else
      exec "$@"
    fi
  ) >"$logs/train-$1.log" 2>&1 </dev/null || failed=yes
  if [ -n "$failed" ] || [ ! -s "$cache" ]; then
    rm -f "$cache"
    touch "$app.no-cache"
    return 1
  fi
}

# The document store is no Spring program: it is trained by opening and closing it.
train_documents() {
  local scratch pid tries=0
  scratch="$(mktemp -d)"
  export PETPAL_DOCUMENTS_FILE="$scratch/documents.mv" PETPAL_DOCUMENTS_PORT=$((20000 + RANDOM % 7000))
  "$@" documents &
  pid=$!
  until is_open "$PETPAL_DOCUMENTS_PORT" || [ $((tries += 1)) -gt 300 ]; do
    sleep 0.1
  done
  kill -TERM "$pid"
  wait "$pid" || true
  rm -rf "$scratch"
}

prepare_one() {
  local began cache note='no cache was asked for'
  began="$(now_ms)"
  extract "$1"
  if [ "${PETPAL_AOT:-}" != never ]; then
    cache="$(app_of "$1")"
    cache="${cache%.jar}.aot"
    if train "$1"; then
      note="cache of $(($(wc -c <"$cache") / 1048576)) MB"
    else
      note="no ahead-of-time cache, starts slower: see $logs/train-$1.log"
    fi
  fi
  row "$1" prepared "$(seconds_since "$began")" "$note"
}

# prepare MODULE...: two at a time, for two cores.
prepare() {
  local module turn=0 odd=() even=()
  for module in "$@"; do
    is_prepared "$module" && continue
    if [ $((turn += 1)) -eq 1 ]; then
      odd+=("$module")
    else
      even+=("$module")
      turn=0
    fi
  done
  [ ${#odd[@]} -gt 0 ] || return 0
  printf 'Preparing %s\n' "${odd[*]} ${even[*]-}"
  (for module in ${even[@]+"${even[@]}"}; do prepare_one "$module"; done) &
  (for module in "${odd[@]}"; do prepare_one "$module"; done) || die "preparing failed"
  wait $! || die "preparing failed"
}

# make_ready PROGRAM...: builds and prepares what they are made of, one petpal at a time.
make_ready() {
  local name module modules=''
  for name in "$@"; do
    module="$(module_of "$name")"
    [ -n "$module" ] || [ "$name" != redis ] || module=local-stack
    case " $modules " in
      *" $module "*) ;;
      *) modules="$modules $module" ;;
    esac
  done
  version="$(project_version)"
  lock "$root/target/petpal.lock"
  # shellcheck disable=SC2086 # a list of words
  build $modules
  # shellcheck disable=SC2086
  prepare $modules
  unlock "$root/target/petpal.lock"
}
