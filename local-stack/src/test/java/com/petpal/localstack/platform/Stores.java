package com.petpal.localstack.platform;

import com.petpal.localstack.documents.DocumentStore;
import com.petpal.localstack.redis.TestRedis;
import java.time.Clock;

/** Both stores, for one test that may do with them what it likes. */
record Stores(DocumentStore documents, TestRedis redis) implements AutoCloseable {

    static Stores start() {
        return new Stores(DocumentStore.inMemory(0, Clock.systemUTC()), TestRedis.start());
    }

    @Override
    public void close() {
        redis.close();
        documents.close();
    }
}
