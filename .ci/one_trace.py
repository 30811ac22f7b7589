"""Posts through the gateway and waits until Zipkin shows the one trace that holds the whole way."""

import json
import sys
import time
import urllib.request

gateway, zipkin = sys.argv[1:]


def call(method, url, body=None, token=None):
    request = urllib.request.Request(url, method=method, data=json.dumps(body).encode() if body else None)
    request.add_header("Content-Type", "application/json")
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    with urllib.request.urlopen(request, timeout=30) as answer:
        text = answer.read()
        return json.loads(text) if text else None


def register(handle):
    return call("POST", f"{gateway}/v1/auth/register", {
        "email": f"{handle}@example.org", "password": "correct horse battery", "handle": handle,
        "displayName": handle, "acceptedTerms": "2026-11"})["session"]


author, follower = register("trace_author"), register("trace_follower")
call("PUT", f"{gateway}/v1/people/{author['userId']}/follow", token=follower["accessToken"])
call("GET", f"{gateway}/v1/feed", token=follower["accessToken"])
call("POST", f"{gateway}/v1/posts", {"kind": "moment", "text": "Traced", "audience": "public"}, author["accessToken"])

deadline = time.monotonic() + 60
seen = []
while time.monotonic() < deadline:
    for trace in call("GET", f"{zipkin}/api/v2/traces?serviceName=gateway&limit=1000"):
        begins = [s for s in trace if s["localEndpoint"].get("serviceName") == "gateway" and s.get("kind") == "SERVER"]
        if not any(s.get("tags", {}).get("http.request.method") == "POST"
                   and s.get("tags", {}).get("url.path") == "/v1/posts" for s in begins):
            continue
        seen = [(s["localEndpoint"].get("serviceName"), s.get("kind", "-"), s.get("name", "")) for s in trace]
        served = any(name == "feed-service" and kind == "SERVER" for name, kind, _ in seen)
        consumed = [span for name, kind, span in seen if name == "feed-service" and kind == "CONSUMER"]
        if served and consumed:
            print(f"Trace {trace[0]['traceId']}: {len(trace)} spans from the gateway to '{consumed[0]}'")
            sys.exit(0)
    time.sleep(1)
sys.exit(f"no trace goes from the gateway to the fan-out; the last one of the post held {seen}")
