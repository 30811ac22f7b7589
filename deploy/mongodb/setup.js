// Written by com.petpal.platform.mongo.ClusterSetupScript from the registry of collections; do not edit.
// Run once on a new cluster: mongosh "$PETPAL_MONGO_URI" deploy/mongodb/setup.js
// Every step may be repeated. The shard key's own index is made by shardCollection.

// Chunks to begin with: two for each shard, so that no shard is the hot one while data is young.
const chunks = 2 * db.adminCommand({ listShards: 1 }).shards.length;

function run(database, command) {
  const answer = db.getSiblingDB(database).runCommand(command);
  if (!answer.ok) throw new Error(database + ": " + EJSON.stringify(command) + ": " + answer.errmsg);
}

run("admin", {"enableSharding": "auth"});
run("admin", { ...{"shardCollection": "auth.accounts", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "accounts", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "auth.email_claims", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("admin", { ...{"shardCollection": "auth.sessions", "key": {"userId": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "sessions", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.revocations", "key": {"bucket": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "revocations", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.security_events", "key": {"userId": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "security_events", "indexes": [{"key": {"userId": 1, "_id": 1}, "name": "userId_1__id_1"}, {"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.outgoing_mail", "key": {"userId": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "outgoing_mail", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}, {"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.login_challenges", "key": {"userId": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "login_challenges", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.one_time_tokens", "key": {"userId": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "one_time_tokens", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.jobs", "key": {"userId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "jobs", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}, {"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.export_chunks", "key": {"exportId": "hashed", "n": 1}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "export_chunks", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.passkeys", "key": {"userId": "hashed"}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "passkeys", "indexes": [{"key": {"userId": 1, "credentialId": 1}, "name": "userId_1_credentialId_1", "unique": true}]});
run("admin", { ...{"shardCollection": "auth.idempotency", "key": {"principal": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("auth", {"createIndexes": "idempotency", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "auth.dead_letters", "key": {"_id": "hashed"}}, numInitialChunks: chunks });

run("admin", {"enableSharding": "profile"});
run("admin", { ...{"shardCollection": "profile.people", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "people", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.handle_claims", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "handle_claims", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.pets", "key": {"homeId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "pets", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.following", "key": {"followerId": "hashed", "followeeId": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "following", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.followers", "key": {"followeeId": "hashed", "followerId": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "followers", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.blocked_by", "key": {"targetId": "hashed", "ownerId": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "blocked_by", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.blocks", "key": {"ownerId": "hashed", "targetId": 1}}, numInitialChunks: chunks });
run("admin", { ...{"shardCollection": "profile.mutes", "key": {"ownerId": "hashed", "targetId": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "mutes", "indexes": [{"key": {"targetId": 1}, "name": "targetId_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.counts", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "counts", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.suggestions", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "suggestions", "indexes": [{"key": {"people.userId": 1}, "name": "people.userId_1"}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.sitters", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "sitters", "indexes": [{"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.listings", "key": {"list": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "listings", "indexes": [{"key": {"subject": 1}, "name": "subject_1"}]});
run("admin", { ...{"shardCollection": "profile.reports", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "reports", "indexes": [{"key": {"filing.reporterId": 1}, "name": "filing.reporterId_1"}, {"key": {"filing.aboutId": 1}, "name": "filing.aboutId_1"}, {"key": {"moderatorIds": 1}, "name": "moderatorIds_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.playdates", "key": {"homeId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "playdates", "indexes": [{"key": {"people": 1}, "name": "people_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.sitting_requests", "key": {"homeId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "sitting_requests", "indexes": [{"key": {"people": 1}, "name": "people_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.reviews", "key": {"sitterId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "reviews", "indexes": [{"key": {"sitterId": 1, "at": 1, "_id": 1}, "name": "sitterId_1_at_1__id_1"}, {"key": {"reviewerId": 1}, "name": "reviewerId_1"}]});
run("admin", { ...{"shardCollection": "profile.media", "key": {"ownerId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "media", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "profile.media_quotas", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("admin", { ...{"shardCollection": "profile.media.files", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("admin", { ...{"shardCollection": "profile.media.chunks", "key": {"files_id": "hashed", "n": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "media.chunks", "indexes": [{"key": {"files_id": 1, "n": 1}, "name": "files_id_1_n_1", "unique": true}]});
run("admin", { ...{"shardCollection": "profile.idempotency", "key": {"principal": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("profile", {"createIndexes": "idempotency", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "profile.dead_letters", "key": {"_id": "hashed"}}, numInitialChunks: chunks });

run("admin", {"enableSharding": "feed"});
run("admin", { ...{"shardCollection": "feed.posts", "key": {"authorId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "posts", "indexes": [{"key": {"authorId": 1, "timeFirst": 1}, "name": "authorId_1_timeFirst_1"}, {"key": {"mentions.userId": 1}, "name": "mentions.userId_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "feed.questions", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "questions", "indexes": [{"key": {"askerId": 1}, "name": "askerId_1"}, {"key": {"accepted.authorId": 1}, "name": "accepted.authorId_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "feed.votes", "key": {"postId": "hashed"}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "votes", "indexes": [{"key": {"postId": 1, "commentId": 1, "at": 1}, "name": "postId_1_commentId_1_at_1"}, {"key": {"userId": 1}, "name": "userId_1"}]});
run("admin", { ...{"shardCollection": "feed.vets", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "vets", "indexes": [{"key": {"trail.by": 1}, "name": "trail.by_1"}]});
run("admin", { ...{"shardCollection": "feed.comments", "key": {"postId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "comments", "indexes": [{"key": {"postId": 1, "inReplyTo": 1, "_id": 1}, "name": "postId_1_inReplyTo_1__id_1"}, {"key": {"postId": 1, "counted": 1}, "name": "postId_1_counted_1"}, {"key": {"authorId": 1}, "name": "authorId_1"}, {"key": {"mentions.userId": 1}, "name": "mentions.userId_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "feed.reactions", "key": {"postId": "hashed", "userId": 1}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "reactions", "indexes": [{"key": {"postId": 1, "since": 1}, "name": "postId_1_since_1"}, {"key": {"postId": 1, "type": 1, "since": 1}, "name": "postId_1_type_1_since_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "feed.reacted", "key": {"userId": "hashed", "postId": 1}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "reacted", "indexes": [{"key": {"userId": 1, "timeFirst": 1}, "name": "userId_1_timeFirst_1"}]});
run("admin", { ...{"shardCollection": "feed.tallies", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "tallies", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "feed.explore", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "explore", "indexes": [{"key": {"posts.id": 1}, "name": "posts.id_1"}, {"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "feed.listings", "key": {"list": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "listings", "indexes": [{"key": {"subject": 1}, "name": "subject_1"}]});
run("admin", { ...{"shardCollection": "feed.idempotency", "key": {"principal": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("feed", {"createIndexes": "idempotency", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "feed.dead_letters", "key": {"_id": "hashed"}}, numInitialChunks: chunks });

run("admin", {"enableSharding": "messaging"});
run("admin", { ...{"shardCollection": "messaging.conversations", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "conversations", "indexes": [{"key": {"members": 1}, "name": "members_1"}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "messaging.memberships", "key": {"userId": "hashed", "conversationId": 1}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "memberships", "indexes": [{"key": {"userId": 1, "lastActivityAt": 1}, "name": "userId_1_lastActivityAt_1"}, {"key": {"userId": 1, "changedAt": 1}, "name": "userId_1_changedAt_1"}]});
run("admin", { ...{"shardCollection": "messaging.messages", "key": {"conversationId": "hashed"}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "messages", "indexes": [{"key": {"conversationId": 1, "sentAt": 1}, "name": "conversationId_1_sentAt_1"}, {"key": {"conversationId": 1, "seq": 1}, "name": "conversationId_1_seq_1", "unique": true}, {"key": {"conversationId": 1, "senderId": 1, "clientMessageId": 1}, "name": "conversationId_1_senderId_1_clientMessageId_1", "unique": true}, {"key": {"pendingSince": 1}, "name": "pendingSince_1", "sparse": true}]});
run("admin", { ...{"shardCollection": "messaging.devices", "key": {"userId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("admin", { ...{"shardCollection": "messaging.push_tokens", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "push_tokens", "indexes": [{"key": {"userId": 1}, "name": "userId_1"}]});
run("admin", { ...{"shardCollection": "messaging.preferences", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
run("admin", { ...{"shardCollection": "messaging.notifications", "key": {"userId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "notifications", "indexes": [{"key": {"userId": 1, "at": 1, "_id": 1}, "name": "userId_1_at_1__id_1"}, {"key": {"actors.userId": 1}, "name": "actors.userId_1"}, {"key": {"subject.ownerId": 1, "subject.id": 1}, "name": "subject.ownerId_1_subject.id_1"}, {"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "messaging.pushes", "key": {"userId": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "pushes", "indexes": [{"key": {"dueAt": 1}, "name": "dueAt_1", "sparse": true}, {"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "messaging.idempotency", "key": {"principal": "hashed", "_id": 1}}, numInitialChunks: chunks });
run("messaging", {"createIndexes": "idempotency", "indexes": [{"key": {"expiresAt": 1}, "name": "expiresAt_1", "expireAfterSeconds": 0}]});
run("admin", { ...{"shardCollection": "messaging.dead_letters", "key": {"_id": "hashed"}}, numInitialChunks: chunks });
