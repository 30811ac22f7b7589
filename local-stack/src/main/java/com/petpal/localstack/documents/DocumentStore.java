package com.petpal.localstack.documents;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** A running document store on 127.0.0.1 that drivers take for mongos. */
public final class DocumentStore implements AutoCloseable {

    /** MongoDB's own monitor looks once a minute; a test should not have to wait that long. */
    private static final Duration EXPIRY_PERIOD = Duration.ofSeconds(5);

    private static final Duration COMPACTION_PERIOD = Duration.ofSeconds(30);
    private static final String LOOPBACK = "127.0.0.1";

    private final MongoServer server;
    private final int port;
    private final ScheduledExecutorService housekeeping;

    private DocumentStore(MongosBackend backend, int port) {
        this.server = new MongoServer(backend);
        try {
            server.bind(LOOPBACK, port);
        } catch (RuntimeException e) {
            server.shutdownNow();
            throw e;
        }
        this.port = server.getLocalAddress().getPort();
        this.housekeeping = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("documents-housekeeping").factory());
        every(EXPIRY_PERIOD, backend::expire);
        every(COMPACTION_PERIOD, backend::compact);
    }

    /**
     * Starts a store that forgets everything when it is closed.
     *
     * @param port 0 for any free one
     */
    public static DocumentStore inMemory(int port, Clock clock) {
        return new DocumentStore(new MongosBackend(opened(new MVStore.Builder()), clock), port);
    }

    /**
     * Starts a store that keeps everything it has acknowledged.
     *
     * @param port 0 for any free one
     * @param file made with its folders if it is not there
     * @throws IllegalStateException if another process has the file open
     */
    public static DocumentStore onDisk(int port, Path file, Clock clock) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            return new DocumentStore(
                    new MongosBackend(opened(new MVStore.Builder().fileName(file.toString())), clock), port);
        } catch (MVStoreException e) {
            throw new IllegalStateException(file + " cannot be opened: is another documents process running?", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes happen only in commits of ours, each after a whole command, so that no half of one is ever on disk. */
    private static MVStore opened(MVStore.Builder builder) {
        return builder.autoCommitDisabled().autoCommitBufferSize(0).open();
    }

    public int port() {
        return port;
    }

    /** What {@code PETPAL_MONGO_URI} wants. */
    public String uri() {
        return "mongodb://" + LOOPBACK + ":" + port + "/";
    }

    @Override
    public void close() {
        housekeeping.shutdownNow();
        server.shutdown();
    }

    private void every(Duration period, Runnable task) {
        var _ = housekeeping.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }
}
