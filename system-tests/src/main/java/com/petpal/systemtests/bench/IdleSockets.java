package com.petpal.systemtests.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Many sockets of people who only wait: one thread answers the pings of all. */
final class IdleSockets implements AutoCloseable {

    private static final int AT_ONCE = 8;
    private static final long LOOK_MILLIS = 200;

    private final int port;
    private final Supplier<String> tokens;
    private final Selector selector;
    private final List<WireSocket> sockets = new ArrayList<>();
    private final Set<WireSocket> pinged = ConcurrentHashMap.newKeySet();
    private final Thread answering = Thread.ofPlatform().daemon().unstarted(this::answer);
    private volatile @Nullable RuntimeException lost;
    private volatile boolean over;

    /**
     * @param port of one messaging instance
     * @param tokens of somebody else each time
     */
    IdleSockets(int port, Supplier<String> tokens) {
        this.port = port;
        this.tokens = tokens;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        answering.start();
    }

    /** Opens more, until there are so many. */
    void grow(int count) {
        var opening = new ArrayList<Future<WireSocket>>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = sockets.size(); i < count; i++) {
                opening.add(threads.submit(() -> WireSocket.open(port, tokens.get())));
            }
            for (Future<WireSocket> opened : opening) {
                add(opened.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException refused) {
            throw new IllegalStateException("a socket could not be opened", refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sockets were opened", e);
        }
    }

    private void add(WireSocket socket) throws IOException {
        sockets.add(socket);
        socket.channel().configureBlocking(false);
        socket.channel().register(selector, SelectionKey.OP_READ, socket);
    }

    /** Whether each has lived through a heartbeat. */
    boolean allWerePinged() {
        if (lost != null) {
            throw new AssertionError("an idle socket was lost", lost);
        }
        return pinged.size() == sockets.size();
    }

    private void answer() {
        try {
            while (!over) {
                selector.select(
                        key -> {
                            if (key.attachment() instanceof WireSocket socket && socket.keepAlive()) {
                                pinged.add(socket);
                            }
                        },
                        LOOK_MILLIS);
            }
        } catch (IOException e) {
            lost = new UncheckedIOException(e);
        } catch (RuntimeException e) {
            lost = e;
        }
    }

    @Override
    public void close() {
        over = true;
        try {
            answering.join();
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sockets.forEach(WireSocket::close);
    }
}
