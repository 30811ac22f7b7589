package com.petpal.platform.mongo;

import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Prints what {@code mongosh} has to run once on a new cluster. Kept at {@code deploy/mongodb/setup.js}, where a test
 * says when it is stale.
 */
public final class ClusterSetupScript {

    private static final String HEAD = """
            // Written by com.petpal.platform.mongo.ClusterSetupScript from the registry of collections; do not edit.
            // Run once on a new cluster: mongosh "$PETPAL_MONGO_URI" deploy/mongodb/setup.js
            // Every step may be repeated. The shard key's own index is made by shardCollection.

            // Chunks to begin with: two for each shard, so that no shard is the hot one while data is young.
            const chunks = 2 * db.adminCommand({ listShards: 1 }).shards.length;

            function run(database, command) {
              const answer = db.getSiblingDB(database).runCommand(command);
              if (!answer.ok) throw new Error(database + ": " + EJSON.stringify(command) + ": " + answer.errmsg);
            }
            """;

    private ClusterSetupScript() {}

    @SuppressWarnings("SystemOut") // printing is what the program is for
    public static void main(String[] args) {
        System.out.print(script());
    }

    static String script() {
        return HEAD
                + Collections.all().stream()
                        .map(ShardedCollection::database)
                        .distinct()
                        .map(ClusterSetupScript::database)
                        .collect(Collectors.joining());
    }

    private static String database(String database) {
        return "\nrun(\"admin\", " + new Document("enableSharding", database).toJson() + ");\n"
                + Collections.in(database).stream()
                        .map(ClusterSetupScript::collection)
                        .collect(Collectors.joining());
    }

    private static String collection(ShardedCollection collection) {
        var shard = SetupCommands.shardCollection(collection)
                .map(command -> "run(\"admin\", { ..." + command.toJson() + ", numInitialChunks: chunks });\n");
        var indexes = SetupCommands.createIndexes(collection)
                .map(command -> "run(\"" + collection.database() + "\", " + command.toJson() + ");\n");
        return shard.orElse("") + indexes.orElse("");
    }
}
