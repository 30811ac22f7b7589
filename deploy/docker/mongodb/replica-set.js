// Makes the member on localhost a replica set of one and gives it an administrator. May be repeated.
// Runs in the network namespace of that member: before there is a user, MongoDB listens to localhost alone.
const { REPLICA_SET: name, MONGO_ADMIN_PASSWORD: password } = process.env;
const admin = db.getSiblingDB("admin");

if (!admin.hello().setName) {
  const role = name === "config-server" ? { configsvr: true } : {};
  admin.runCommand({ replSetInitiate: { _id: name, ...role, members: [{ _id: 0, host: `${name}:27017` }] } });
}

const deadline = Date.now() + 60000;
while (!admin.hello().isWritablePrimary) {
  if (Date.now() > deadline) throw new Error(`${name} has no primary after a minute`);
  sleep(200);
}

let known = true;
try {
  admin.auth("admin", password);
} catch (refused) {
  if (refused.codeName !== "AuthenticationFailed") throw refused;
  known = false;
}
// On a member that has another administrator this is refused, as it should be.
if (!known) admin.createUser({ user: "admin", pwd: password, roles: ["root"] });
print(`${name} is ready`);
