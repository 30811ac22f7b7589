package com.petpal.auth.export;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes exports on threads of its own: they take long, and no request and no timer waits for them.
 *
 * <p>What does not fit into its queue stays due and is found by {@link ExportTimer}.
 */
final class Exporter implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Exporter.class);
    private static final int THREADS = 2;
    private static final int QUEUE = 100;
    private static final long DRAIN_SECONDS = 5;

    private final MakeExport makeExport;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("export-", 0).daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Exporter(MakeExport makeExport) {
        this.makeExport = makeExport;
    }

    /** Makes an export soon, unless somebody else does. */
    void take(Export export) {
        threads.execute(() -> {
            try {
                makeExport.attempt(export);
            } catch (RuntimeException away) {
                log.warn(
                        "export {} is left for later: {}",
                        export.id(),
                        away.getClass().getSimpleName());
            }
        });
    }

    @Override
    public void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
