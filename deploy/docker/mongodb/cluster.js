// Joins the shards, makes one user for each service and shards the collections. May be repeated.
// Runs against mongos. A service's user sees its own database and no other.
const admin = db.getSiblingDB("admin");
admin.auth("admin", process.env.MONGO_ADMIN_PASSWORD);

for (const shard of ["shard-1", "shard-2"]) {
  sh.addShard(`${shard}/${shard}:27017`);
}

for (const database of ["auth", "profile", "feed", "messaging"]) {
  const user = `${database}-service`;
  const settings = {
    pwd: process.env[`MONGO_${database.toUpperCase()}_PASSWORD`],
    roles: [{ role: "readWrite", db: database }],
  };
  if (admin.getUser(user)) {
    admin.updateUser(user, settings);
  } else {
    admin.createUser({ user, ...settings });
  }
}

load("/scripts/setup.js");
print("The cluster is ready");
