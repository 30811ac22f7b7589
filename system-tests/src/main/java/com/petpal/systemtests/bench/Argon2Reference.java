package com.petpal.systemtests.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The bound of every login: the same hash as auth-service's, by the same library, in memory that a thread keeps as there,
 * and nothing else around it.
 */
final class Argon2Reference {

    private static final int MEMORY_KIB = 19 * 1_024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final byte[] PASSWORD = "correct horse battery staple".getBytes(StandardCharsets.UTF_8);

    private static final ThreadLocal<BlockPool> MEMORY = ThreadLocal.withInitial(() -> new FixedBlockPool(MEMORY_KIB));

    private Argon2Reference() {}

    /** Hashes for a time, on as many threads as there are cores for it. */
    static AtOnce.Done measure(int cores, Duration time) {
        return AtOnce.onThreads(cores, time, Argon2Reference::hash);
    }

    private static boolean hash() {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(new byte[SALT_BYTES])
                .withBlockPool(MEMORY.get())
                .build());
        return argon2.generateBytes(PASSWORD, new byte[HASH_BYTES]) == HASH_BYTES;
    }
}
