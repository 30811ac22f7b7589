# shellcheck shell=bash disable=SC2034,SC2154 # variables are shared: `shellcheck -x petpal` sees them together
# What --telemetry adds: the OpenTelemetry agent in each program, Zipkin, and Prometheus where it is installed.

readonly agent_artifact=io.opentelemetry.javaagent:opentelemetry-javaagent:2.31.1
readonly zipkin_artifact=io.zipkin:zipkin-server:3.5.1:jar:exec
readonly agent="$petpal_home/telemetry/opentelemetry-javaagent-2.31.1.jar"
readonly zipkin_jar="$petpal_home/telemetry/zipkin-server-3.5.1-exec.jar"

# fetch_telemetry: both come from the Maven registry, once.
fetch_telemetry() {
  local artifact
  for artifact in "$agent:$agent_artifact" "$zipkin_jar:$zipkin_artifact"; do
    [ ! -s "${artifact%%.jar:*}.jar" ] || continue
    find_maven
    mkdir -p "$petpal_home/telemetry"
    (cd "$root" && "$maven" -q -B -N dependency:copy -Dartifact="${artifact#*.jar:}" \
      -DoutputDirectory="$petpal_home/telemetry") >"$logs/telemetry.log" 2>&1 </dev/null ||
      die "${artifact#*.jar:} could not be fetched: see $logs/telemetry.log"
  done
}

telemetry_settings_of() {
  cat <<SETTINGS
OTEL_SERVICE_NAME=${1%-2}
OTEL_RESOURCE_ATTRIBUTES=service.namespace=petpal,service.instance.id=$1
OTEL_TRACES_EXPORTER=zipkin
OTEL_EXPORTER_ZIPKIN_ENDPOINT=$(address_of zipkin)/api/v2/spans
OTEL_METRICS_EXPORTER=none
OTEL_LOGS_EXPORTER=none
OTEL_PROPAGATORS=tracecontext,baggage
SETTINGS
}

zipkin_command() {
  argv=("$java_home/bin/java" -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$zipkin_jar")
}

prometheus_command() {
  argv=("$(command -v prometheus)" "--config.file=$run/prometheus.yml" "--storage.tsdb.path=$data/prometheus/tsdb"
    "--web.listen-address=127.0.0.1:$(port_of prometheus)")
}

write_prometheus_settings() {
  local name
  {
    printf 'global:\n  scrape_interval: 5s\n  evaluation_interval: 5s\nrule_files: ["%s"]\n' "$root/deploy/prometheus/alerts.yml"
    printf 'scrape_configs:\n  - job_name: petpal\n'
    printf '    metrics_path: /actuator/prometheus\n    static_configs:\n'
    for name in $(programs); do
      [ -z "$(management_port_of "$name")" ] ||
        printf '      - targets: ["127.0.0.1:%s"]\n        labels: {service: "%s", instance: "%s"}\n' \
          "$(management_port_of "$name")" "${name%-2}" "$name"
    done
  } >"$run/prometheus.yml"
}
