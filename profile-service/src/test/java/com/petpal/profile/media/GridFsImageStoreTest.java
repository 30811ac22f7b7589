package com.petpal.profile.media;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.petpal.localstack.documents.TestDocuments;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Against the store of the tests, which refuses what is not on one shard. */
class GridFsImageStoreTest extends ImageStoreContract {

    private static MongoClient client;
    private static GridFsImageStore images;

    @BeforeAll
    static void start() {
        client = MongoClients.create(TestDocuments.uri());
        images = new GridFsImageStore(new MongoTemplate(client, "profile"), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @Override
    ImageStore store() {
        return images;
    }
}
