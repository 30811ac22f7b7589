package com.petpal.auth.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), version 19, in memory that each thread keeps for its next hash. Fresh memory each time would make
 * the collector copy tens of megabytes a hash, which costs a small heap more than the hash itself.
 *
 * <p>Hashes are PHC strings: {@code $argon2id$v=19$m=KiB,t=passes,p=lanes$salt$hash}, base64 without padding.
 */
final class Argon2 {

    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Cost today;
    private final SecureRandom random = new SecureRandom();
    private final ThreadLocal<BlockPool> memory;

    /** @param today what a new hash costs */
    Argon2(Cost today) {
        this.today = today;
        this.memory = ThreadLocal.withInitial(() -> new FixedBlockPool(today.blocks()));
    }

    /** What a hash costs: KiB of memory, passes over it, and lanes side by side. */
    record Cost(int memoryKib, int passes, int lanes) {

        /** Of 1 KiB each. */
        int blocks() {
            return Argon2BytesGenerator.getBlockCount(memoryKib, lanes);
        }
    }

    private record Hash(Cost cost, byte[] salt, byte[] value) {

        /** @throws IllegalArgumentException if it is no such hash */
        static Hash parse(String text) {
            Matcher parts = PHC.matcher(text);
            if (!parts.matches()) {
                throw new IllegalArgumentException("not an Argon2id hash");
            }
            var cost = new Cost(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            return new Hash(
                    cost,
                    Base64.getDecoder().decode(parts.group(4)),
                    Base64.getDecoder().decode(parts.group(5)));
        }
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] value = derive(password, today, salt, HASH_BYTES);
        return "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        Argon2Parameters.ARGON2_VERSION_13,
                        today.memoryKib(),
                        today.passes(),
                        today.lanes(),
                        BASE64.encodeToString(salt),
                        BASE64.encodeToString(value));
    }

    /** @throws IllegalArgumentException if it is no Argon2id hash */
    boolean matches(String password, String hash) {
        Hash kept = Hash.parse(hash);
        byte[] value = derive(password, kept.cost(), kept.salt(), kept.value().length);
        return MessageDigest.isEqual(value, kept.value());
    }

    /**
     * Whether a hash was made with less memory or fewer passes than hashes are today.
     *
     * @throws IllegalArgumentException if it is no Argon2id hash
     */
    boolean isWeaker(String hash) {
        Cost cost = Hash.parse(hash).cost();
        return cost.memoryKib() < today.memoryKib() || cost.passes() < today.passes();
    }

    private byte[] derive(String password, Cost cost, byte[] salt, int length) {
        var argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .withBlockPool(memory.get())
                .build());
        byte[] value = new byte[length];
        argon2.generateBytes(password.getBytes(StandardCharsets.UTF_8), value);
        return value;
    }
}
