package com.petpal.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ClusterSetupScriptTest {

    private static final Path KEPT = Path.of("..", "deploy", "mongodb", "setup.js");

    @Test
    void theKeptScriptIsWhatTheRegistrySays() throws IOException {
        assertThat(KEPT)
                .as("stale: write what com.petpal.platform.mongo.ClusterSetupScript prints to deploy/mongodb/setup.js")
                .exists();
        assertThat(Files.readString(KEPT)).isEqualTo(ClusterSetupScript.script());
    }

    @Test
    void itShardsByAHashedFieldThenMakesTheIndexes() {
        assertThat(ClusterSetupScript.script())
                .contains("\"shardCollection\": \"feed.posts\", \"key\": {\"authorId\": \"hashed\", \"_id\": 1}")
                .contains("\"expireAfterSeconds\": 0")
                .doesNotContain("\"shardCollection\": \"auth.keys\"");
    }
}
