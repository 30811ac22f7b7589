package com.petpal.localstack.documents;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The document store as a program: {@code PETPAL_DOCUMENTS_PORT}, {@code PETPAL_DOCUMENTS_FILE} (none: in memory). */
public final class DocumentsProgram {

    private static final int DEFAULT_PORT = 27117;

    private DocumentsProgram() {}

    @SuppressWarnings("SystemOut") // the launcher reads its one line
    public static void main(String[] args) throws InterruptedException {
        try {
            var store = start(System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(store::close, "documents-close"));
            System.out.println("documents ready on " + store.uri());
        } catch (RuntimeException e) {
            System.err.println("documents cannot start: " + reason(e));
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    static DocumentStore start(Map<String, String> environment) {
        int port = Integer.parseInt(environment.getOrDefault("PETPAL_DOCUMENTS_PORT", "" + DEFAULT_PORT));
        var file = environment.getOrDefault("PETPAL_DOCUMENTS_FILE", "");
        var clock = Clock.systemUTC();
        return file.isEmpty() ? DocumentStore.inMemory(port, clock) : DocumentStore.onDisk(port, Path.of(file), clock);
    }

    private static String reason(Throwable failure) {
        var cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}
