package com.petpal.auth.export;

import java.io.IOException;
import java.io.OutputStream;

/** Cuts what is written into chunks, so that one of them is all that memory holds. */
final class ChunkedOutput extends OutputStream {

    private final Sink sink;
    private final byte[] chunk = new byte[ChunkStore.CHUNK_BYTES];
    private int filled;
    private int chunks;
    private long bytes;

    /** Where chunks go, in their order. */
    @FunctionalInterface
    interface Sink {
        void add(int n, byte[] chunk);
    }

    ChunkedOutput(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, chunk.length - filled);
            System.arraycopy(from, offset + done, chunk, filled, part);
            filled += part;
            done += part;
            if (filled == chunk.length) {
                cut();
            }
        }
    }

    /** Hands over the last chunk, and nothing after it. */
    void finish() {
        if (filled > 0) {
            cut();
        }
    }

    int chunks() {
        return chunks;
    }

    long bytes() {
        return bytes;
    }

    private void cut() {
        sink.add(chunks, java.util.Arrays.copyOf(chunk, filled));
        chunks++;
        bytes += filled;
        filled = 0;
    }
}
