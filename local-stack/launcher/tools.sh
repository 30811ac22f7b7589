# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# Finds a JDK 25 and Maven on whatever machine this is.

readonly wanted_jdk=25

is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && grep -q "^JAVA_VERSION=\"${wanted_jdk}[.\"]" "$1/release" 2>/dev/null
}

real_path() {
  local path="$1" target
  while [ -L "$path" ]; do
    target="$(readlink "$path")"
    case "$target" in
      /*) path="$target" ;;
      *) path="$(dirname "$path")/$target" ;;
    esac
  done
  printf '%s/%s' "$(cd "$(dirname "$path")" && pwd -P)" "$(basename "$path")"
}

# Every place where a JDK is usually found, best first, a line each.
jdk_candidates() {
  local java jdks home
  printf '%s\n' "${JAVA_HOME:-}"
  if java="$(command -v java)"; then
    home="$(dirname "$(dirname "$(real_path "$java")")")"
    jdks="$(dirname "$home")"
    printf '%s\n' "$home" "$jdks"/*
  fi
  printf '%s\n' "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/* "${HOME:-}"/.jdks/*
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$wanted_jdk" 2>/dev/null || true
  fi
}

find_jdk() {
  local candidate
  if [ -n "${PETPAL_JAVA_HOME:-}" ]; then
    is_wanted_jdk "$PETPAL_JAVA_HOME" ||
      die "PETPAL_JAVA_HOME=$PETPAL_JAVA_HOME is not a JDK $wanted_jdk: point it at one, or unset it"
    java_home="$PETPAL_JAVA_HOME"
    return
  fi
  while IFS= read -r candidate; do
    if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
      java_home="$candidate"
      return
    fi
  done < <(jdk_candidates)
  die "no JDK $wanted_jdk found: install one (for example Eclipse Temurin $wanted_jdk) and set JAVA_HOME or PETPAL_JAVA_HOME to it"
}

use_jdk() {
  find_jdk
  export JAVA_HOME="$java_home"
}

find_maven() {
  maven="$(command -v mvn)" || die "Maven was not found: install Maven 3.8 or later so that 'mvn' is on the PATH"
}
