# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# Runs the tests, and says what they were: a skipped test that nobody lists looks like a passed one.

run_tests() {
  local status=0
  use_jdk
  find_maven
  rm -rf "$root"/*/target/surefire-reports
  (cd "$root" && "$maven" -B --no-transfer-progress verify "$@") || status=$?
  test_summary || status=1
  return "$status"
}

# test_summary: adds up Surefire's reports, and names each reason why tests were skipped. Fails if a test failed, or if
# there was none.
test_summary() {
  find "$root"/*/target/surefire-reports -name 'TEST-*.xml' -exec cat {} + 2>/dev/null | awk '
    # Only elements count: what tests printed lies in CDATA.
    inside { if (/\]\]>/) inside = 0; next }
    /^ *<testcase / { total++ }
    /^ *<(failure|error)[ >]/ { failed++ }
    /^ *<skipped/ {
      skipped++
      reason = "no reason given"
      if (match($0, /message="[^"]*"/)) reason = substr($0, RSTART + 9, RLENGTH - 10)
      reasons[reason]++
    }
    /<!\[CDATA\[/ && !/\]\]>/ { inside = 1 }
    END {
      for (reason in reasons) printf "skipped: %d because: %s\n", reasons[reason], reason
      printf "tests: %d passed, %d failed, %d skipped\n", total - failed - skipped, failed, skipped
      exit total == 0 || failed > 0
    }'
}
