"""Holds docker-compose.yml, as Compose understands it (JSON on standard input), against the house rules.

  compose.py SCRAPED    SCRAPED is the Prometheus settings file of the telemetry profile

Prints what is wrong, a line each, and exits with 1; or how much was looked at.
"""

import json
import sys

import yaml

PROGRAMS = {"gateway": 8080, "auth-service": 8081, "profile-service": 8082, "feed-service": 8083,
            "messaging-service": 8084}
STORES = {"redis", "mongos", "config-server", "shard-1", "shard-2"}
SERVICES = set(PROGRAMS) - {"gateway"}

problems = []


def expect(holds, subject, rule):
    if not holds:
        problems.append(f"{subject}: {rule}")


def networks_of(container):
    return set(container.get("networks") or {})


def check_every(name, container):
    image = container["image"].rpartition("/")[2]
    expect(image.partition(":")[2] not in ("", "latest"), name, f"runs {container['image']}: no fixed version")
    expect(container.get("read_only"), name, "may write to its root")
    expect(container.get("cap_drop") == ["ALL"], name, "keeps capabilities")
    expect("no-new-privileges:true" in container.get("security_opt", []), name, "may gain privileges")
    expect(not container.get("privileged"), name, "is privileged")
    expect("max-size" in container.get("logging", {}).get("options", {}), name, "its log grows without end")
    expect(container.get("mem_limit") and container.get("cpus") and container.get("pids_limit"), name, "has no limits")
    expect(not any("docker.sock" in str(v) for v in container.get("volumes", [])), name, "holds the engine's socket")
    for port in container.get("ports", []):
        expect(port.get("host_ip") == "127.0.0.1", name, f"opens {port['published']} to the network")


def check_program(name, port, containers):
    container = containers.get(name)
    if not container:
        problems.append(f"{name}: missing")
        return
    env = container["environment"]
    expect((env.get("SERVER_PORT"), env.get("MANAGEMENT_SERVER_PORT")) == (str(port), str(port + 1000)), name,
           "listens to other ports than ARCHITECTURE.md says")
    expect(container["build"].get("args", {}).get("PROGRAM") == name, name, "is built from another program")
    expect(container.get("healthcheck", {}).get("test") == ["CMD", "/app/is-ready"], name, "has no health check")
    for other, condition in container["depends_on"].items():
        one_shot = other.endswith("set-up")
        wanted = "service_completed_successfully" if one_shot else "service_healthy"
        expect(condition["condition"] == wanted, name, f"does not wait until {other} is ready")
    if name in SERVICES:
        expect({"mongos", "redis", "cluster-set-up"} <= set(container["depends_on"]), name, "does not wait for the stores")
        address = env.get("MANAGEMENT_SERVER_ADDRESS")
        fixed = (container["networks"].get("management") or {}).get("ipv4_address")
        expect(address and address == fixed, name, "its management port listens to more than the management network")
        user = f"mongodb://{name}:"
        expect(env.get("PETPAL_MONGO_URI", "").startswith(user), name, "uses another's MongoDB user")
    expect("PETPAL_INTERNAL_KEY" in env, name, "has no key for internal calls")
    expect(("PETPAL_KEY_ENCRYPTION_KEY" in env) == (name == "auth-service"), name,
           "the key of signing keys is auth-service's alone")


def check_cluster(containers):
    for member, role in (("config-server", "--configsvr"), ("shard-1", "--shardsvr"), ("shard-2", "--shardsvr")):
        command = containers.get(member, {}).get("command") or []
        expect({role, "--replSet", "--keyFile"} <= set(command), member, "is no member with a role and a key file")
        expect(networks_of(containers.get(member, {})) == {"cluster"}, member, "is reached by more than the cluster")
        expect(containers.get(f"{member}-set-up", {}).get("network_mode") == f"service:{member}", f"{member}-set-up",
               "does not speak to its member from localhost")
    expect("--configdb" in (containers["mongos"]["command"] or []), "mongos", "has no config server")
    command = containers["redis"]["command"]
    settings = dict(zip(command, command[1:]))
    for setting, value in {"--maxmemory-policy": "volatile-lru", "--zset-max-listpack-entries": "1024", "--save": ""}.items():
        expect(settings.get(setting) == value, "redis", f"{setting} is {settings.get(setting)}, not {value!r}")
    expect(settings.get("--requirepass"), "redis", "has no password")


def check_reach(containers, networks):
    published = {(name, port["published"]) for name, c in containers.items() if not c.get("profiles")
                 for port in c.get("ports", [])}
    expect(published == {("gateway", "8080")}, "ports", f"published: {sorted(published)}")
    for store in STORES:
        shared = networks_of(containers["gateway"]) & networks_of(containers.get(store, {}))
        expect(not shared, "gateway", f"reaches {store} by {shared}")
    expect("management" not in networks_of(containers["gateway"]), "gateway", "reaches the management ports")
    for name, network in networks.items():
        expect(network.get("internal") or name == "edge", name, "is a network with a way out")


def check_scraped(path, containers):
    with open(path, encoding="utf-8") as file:
        jobs = yaml.safe_load(file)["scrape_configs"]
    targets = {target for job in jobs for static in job["static_configs"] for target in static["targets"]}
    expect(targets == {f"{name}:{port + 1000}" for name, port in PROGRAMS.items()}, "prometheus", f"scrapes {sorted(targets)}")
    scraper = networks_of(containers.get("prometheus", {}))
    for name in PROGRAMS:
        expect(scraper & (networks_of(containers[name]) - {"front", "stores"}), "prometheus", f"does not reach {name}")


def main():
    model = json.load(sys.stdin)
    containers = model["services"]
    for name, container in containers.items():
        check_every(name, container)
    for name, port in PROGRAMS.items():
        check_program(name, port, containers)
    check_cluster(containers)
    check_reach(containers, model["networks"])
    check_scraped(sys.argv[1], containers)
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    print(f"{len(containers)} containers on {len(model['networks'])} networks")


main()
