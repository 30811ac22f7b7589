package com.petpal.localstack.documents;

import java.time.Clock;

/**
 * One in-memory store for all tests of a JVM, started when it is first asked for and gone with the JVM.
 *
 * <p>A service's tests point their context at it:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void documents(DynamicPropertyRegistry properties) {
 *     properties.add("petpal.mongo.uri", TestDocuments::uri);
 *     properties.add("petpal.mongo.setup", () -> "true");
 *     properties.add("petpal.mongo.refuse-violations", () -> "true");
 * }
 * }</pre>
 *
 * and assert at the end that the bean {@code com.petpal.platform.mongo.Violations} has seen none. Tests share the data,
 * so each uses ids of its own.
 */
public final class TestDocuments {

    private TestDocuments() {}

    private static final class Holder {
        private static final DocumentStore SHARED = DocumentStore.inMemory(0, Clock.systemUTC());
    }

    public static DocumentStore shared() {
        return Holder.SHARED;
    }

    public static String uri() {
        return shared().uri();
    }
}
