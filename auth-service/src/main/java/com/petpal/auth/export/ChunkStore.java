package com.petpal.auth.export;

import java.time.Instant;

/** Where files are kept, in pieces. */
interface ChunkStore {

    /** A quarter of a megabyte, and room for the rest of its document. */
    int CHUNK_BYTES = 255 * 1024;

    /** @param n counts an attempt's chunks from 0 */
    void add(ExportId id, int attempt, int n, byte[] bytes, Instant expiresAt);

    /** @throws IllegalStateException if it is not there any more */
    byte[] read(ExportId id, int attempt, int n);

    /** Removes what earlier attempts left. */
    void removeBefore(ExportId id, int attempt);

    /** Removes what one attempt wrote. */
    void remove(ExportId id, int attempt);

    void removeAll(ExportId id);
}
