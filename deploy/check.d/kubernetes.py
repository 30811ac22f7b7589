"""Holds rendered Kubernetes objects (standard input) against the schemas of two Kubernetes versions and the house rules.

Prints what is wrong, a line each, and exits with 1; or how much was looked at.
"""

import re
import sys

import kubernetes_validate
import yaml

# The oldest that is still supported somewhere and the newest that the schemas cover.
VERSIONS = ["1.34", "1.37"]
PROGRAMS = {"gateway": 8080, "auth-service": 8081, "profile-service": 8082, "feed-service": 8083,
            "messaging-service": 8084}
STORES = {27017, 6379}
MANAGEMENT = {port + 1000 for port in PROGRAMS.values()}
# Where passkeys are good is public.
SECRET_NAME = re.compile(r"(?<!PASS)KEY|PASSWORD|SECRET|TOKEN|MONGO_URI|REDIS_URL")

problems = []


def expect(holds, subject, rule):
    if not holds:
        problems.append(f"{subject}: {rule}")


def dig(tree, *path):
    for step in path:
        tree = (tree or {}).get(step)
    return tree


def name_of(thing):
    return f"{thing['kind']} {thing['metadata']['name']}"


def check_schema(thing):
    for version in VERSIONS:
        try:
            kubernetes_validate.validate(thing, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            where = ".".join(str(step) for step in error.path) or "top"
            problems.append(f"{name_of(thing)}: schema of {version}: {where}: {error.message[:200]}")
        except kubernetes_validate.SchemaNotFoundError as error:
            problems.append(f"{name_of(thing)}: {error.message}")


def check_pod(subject, pod):
    security = pod.get("securityContext", {})
    expect(security.get("runAsNonRoot") is True and security.get("runAsUser", 0) > 0, subject, "runs as root")
    expect(dig(security, "seccompProfile", "type") == "RuntimeDefault", subject, "has no seccomp profile")
    expect(pod.get("automountServiceAccountToken") is False, subject, "mounts a service account token")
    expect(not any(pod.get(space) for space in ("hostNetwork", "hostPID", "hostIPC")), subject, "shares the host")
    expect(all(set(v) & {"emptyDir", "configMap", "secret"} for v in pod.get("volumes", [])), subject,
           "has a volume that the restricted standard or we do not allow")
    expect(pod.get("topologySpreadConstraints"), subject, "is not spread over nodes")
    for container in pod["containers"] + pod.get("initContainers", []):
        check_container(f"{subject}, container {container['name']}", container, pod)


def check_container(subject, container, pod):
    security = container.get("securityContext", {})
    expect(security.get("allowPrivilegeEscalation") is False, subject, "may gain privileges")
    expect(security.get("readOnlyRootFilesystem") is True, subject, "may write to its root")
    expect(dig(security, "capabilities", "drop") == ["ALL"] and not dig(security, "capabilities", "add"), subject,
           "keeps capabilities")
    expect(any(m["mountPath"] == "/tmp" for m in container.get("volumeMounts", [])), subject, "has no /tmp")
    tag = container["image"].rpartition("/")[2].partition(":")[2]
    expect(tag not in ("", "latest"), subject, f"runs {container['image']}: no fixed version")
    for kind in ("startupProbe", "livenessProbe", "readinessProbe"):
        expect(dig(container, kind, "httpGet", "port") == "management", subject, f"{kind} is not on the management port")
    for resource in ("cpu", "memory"):
        expect(dig(container, "resources", "requests", resource), subject, f"requests no {resource}")
    expect(dig(container, "resources", "limits", "memory"), subject, "has no memory limit")
    drain = dig(container, "lifecycle", "preStop", "sleep", "seconds")
    expect(drain and pod.get("terminationGracePeriodSeconds", 30) >= drain + 35, subject,
           "is not given the time to finish what it has begun")
    for variable in container.get("env", []):
        expect("value" not in variable or not SECRET_NAME.search(variable["name"]), subject,
               f"{variable['name']} is a literal")


def check_program(program, port, by_kind):
    deployment = by_kind.get("Deployment", {}).get(program)
    if not deployment:
        problems.append(f"{program}: no Deployment")
        return
    expect("replicas" not in deployment["spec"], name_of(deployment), "sets replicas against its autoscaler")
    pod = deployment["spec"]["template"]
    check_pod(name_of(deployment), pod["spec"])
    container = pod["spec"]["containers"][0]
    ports = {p["name"]: p["containerPort"] for p in container["ports"]}
    expect(ports == {"http": port, "management": port + 1000}, name_of(deployment), f"listens to {ports}")
    env = {variable["name"]: variable.get("value") for variable in container["env"]}
    expect((env.get("SERVER_PORT"), env.get("MANAGEMENT_SERVER_PORT")) == (str(port), str(port + 1000)),
           name_of(deployment), "is told other ports than it declares")

    def selects(kind, *path):
        thing = by_kind.get(kind, {}).get(program)
        selector = dig(thing, *path)
        return bool(selector) and selector.items() <= pod["metadata"]["labels"].items()

    expect(selects("Deployment", "spec", "selector", "matchLabels"), program, "Deployment does not select its pods")
    expect(selects("Service", "spec", "selector"), program, "no Service leads to its pods")
    expect(selects("PodDisruptionBudget", "spec", "selector", "matchLabels"), program, "no disruption budget")
    service = by_kind.get("Service", {}).get(program)
    expect([p["port"] for p in dig(service, "spec", "ports") or []] == [port], program,
           "its Service opens another port than its own")
    target = dig(by_kind.get("HorizontalPodAutoscaler", {}).get(program), "spec")
    expect(dig(target, "scaleTargetRef", "name") == program, program, "no autoscaler")
    expect(dig(target, "metrics") and dig(target, "minReplicas") >= 2, program, "its autoscaler may leave it alone")


def reaches(policies, pod, direction, ports):
    """Whether a policy that selects the pod lets it talk on one of the ports, and from or to whom."""
    for policy in policies:
        spec = policy["spec"]
        if not dict(dig(spec, "podSelector", "matchLabels") or {}).items() <= pod.items():
            continue
        for rule in spec.get(direction) or []:
            opened = {n for p in rule.get("ports", [{"port": 0, "endPort": 65535}])
                      for n in range(p["port"], p.get("endPort", p["port"]) + 1)}
            if opened & ports:
                yield rule


def check_network(by_kind):
    policies = list(by_kind.get("NetworkPolicy", {}).values())
    expect(any(p["spec"]["podSelector"] == {} and set(p["spec"]["policyTypes"]) == {"Ingress", "Egress"}
               and not p["spec"].get("ingress") and not p["spec"].get("egress") for p in policies),
           "NetworkPolicy", "nothing is denied by default")
    pods = {name: d["spec"]["template"]["metadata"]["labels"] for name, d in by_kind.get("Deployment", {}).items()}
    services = {name: labels for name, labels in pods.items() if name != "gateway"}
    expect(not any(reaches(policies, pods.get("gateway", {}), "egress", STORES | MANAGEMENT)), "NetworkPolicy",
           "the gateway reaches a store or a management port")
    expect(any(reaches(policies, pods.get("gateway", {}), "ingress", {8080})), "NetworkPolicy", "nobody reaches the gateway")
    expect({n for n in range(8081, 8085) if any(reaches(policies, pods.get("gateway", {}), "egress", {n}))}
           == set(range(8081, 8085)), "NetworkPolicy", "the gateway does not reach every service")
    for name, labels in services.items():
        for store in STORES:
            expect(any(reaches(policies, labels, "egress", {store})), "NetworkPolicy", f"{name} does not reach {store}")
        for rule in reaches(policies, labels, "ingress", set(range(1, 65536))):
            expect(rule.get("from"), "NetworkPolicy", f"anybody reaches {name}")
    for name, labels in pods.items():
        for rule in reaches(policies, labels, "ingress", MANAGEMENT):
            sources = [dig(s, "namespaceSelector", "matchLabels", "kubernetes.io/metadata.name") for s in rule.get("from", [])]
            expect(sources == ["monitoring"], "NetworkPolicy", f"management ports of {name} are open to {sources}")


def main():
    things = [thing for thing in yaml.safe_load_all(sys.stdin) if thing]
    by_kind = {}
    for thing in things:
        check_schema(thing)
        by_kind.setdefault(thing["kind"], {})[thing["metadata"]["name"]] = thing
        expect(thing["kind"] != "Secret", name_of(thing), "a secret is in the repository")
    for namespace in by_kind.get("Namespace", {}).values():
        expect(dig(namespace, "metadata", "labels", "pod-security.kubernetes.io/enforce") == "restricted",
               name_of(namespace), "does not enforce the restricted standard")
    expect(by_kind.get("Namespace"), "Namespace", "there is none")
    expect(set(by_kind.get("Deployment", {})) <= set(PROGRAMS), "Deployment", "there is one that is none of the programs")
    for program, port in PROGRAMS.items():
        check_program(program, port, by_kind)
    for config in by_kind.get("ConfigMap", {}).values():
        for key in config.get("data", {}):
            expect(not SECRET_NAME.search(key), name_of(config), f"{key} is a secret")
    check_network(by_kind)
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    print(f"{len(things)} objects, schemas of Kubernetes {' and '.join(VERSIONS)}")


main()
