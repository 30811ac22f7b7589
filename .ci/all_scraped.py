"""Waits until Prometheus has scraped as many targets as it should, and none is down."""

import json
import sys
import time
import urllib.request

prometheus, expected = sys.argv[1], int(sys.argv[2])
deadline = time.monotonic() + 60
up = {}
while time.monotonic() < deadline:
    with urllib.request.urlopen(f"{prometheus}/api/v1/query?query=up", timeout=10) as answer:
        result = json.load(answer)["data"]["result"]
    up = {one["metric"]["instance"]: one["value"][1] for one in result}
    if len(up) == expected and set(up.values()) == {"1"}:
        print(f"Prometheus scrapes {', '.join(sorted(up))}")
        sys.exit(0)
    time.sleep(1)
sys.exit(f"Prometheus sees {up}, expected {expected} targets")
