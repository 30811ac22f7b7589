"""What the linter does not know about our Dockerfile: who runs, how, and what must not be in an image.

Prints what is wrong, a line each, and exits with 1; or how much was looked at.
"""

import json
import re
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    lines = [line for line in file.read().splitlines() if not line.lstrip().startswith("#")]
text = re.sub(r"\\\n\s*", " ", "\n".join(lines))
instructions = [(word.upper(), rest.strip()) for word, _, rest in (line.partition(" ") for line in text.splitlines() if line)]
final = instructions[max((i for i, (word, _) in enumerate(instructions) if word == "FROM"), default=0):]
problems = []


def last(word):
    return next((rest for name, rest in reversed(final) if name == word), "")


def expect(holds, rule):
    if not holds:
        problems.append(rule)


user = last("USER")
expect(re.fullmatch(r"[1-9]\d*(:[1-9]\d*)?", user), f"USER is '{user}': a number other than 0 is needed")
try:
    entry = json.loads(last("ENTRYPOINT"))
except json.JSONDecodeError:
    entry = []
expect(entry and entry[0] == "java", "ENTRYPOINT is not the JVM in exec form: signals would not reach it")
for flag in ("-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=", "-XX:AOTCache="):
    expect(any(word.startswith(flag) for word in entry), f"ENTRYPOINT lacks {flag}")
training = " ".join(rest for word, rest in final if word == "RUN")
for flag in (word for word in entry if re.match(r"-XX:\+Use\w+GC$|--enable-native-access", word)):
    expect(flag in training.split(), f"the training run lacks {flag}, so its cache would be refused")
for word, rest in instructions:
    if word in ("ENV", "ARG", "LABEL"):
        expect(not re.search(r"KEY|PASSWORD|SECRET|TOKEN", rest), f"{word} {rest.split('=')[0]} keeps a secret in the image")
expect(not any(word == "ADD" for word, _ in instructions), "ADD fetches and unpacks; COPY does not")
for problem in problems:
    print(f"{sys.argv[1]}: {problem}")
if problems:
    sys.exit(1)
print(f"{len(instructions)} instructions, {sum(word == 'FROM' for word, _ in instructions)} stages")
