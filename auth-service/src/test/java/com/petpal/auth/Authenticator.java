package com.petpal.auth;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app as people have it, after RFC 6238; shares no code with what it is tried on. */
record Authenticator(String secret) {

    static final int STEP_SECONDS = 30;

    String codeNow() {
        return code(Instant.now());
    }

    /** Of the step that comes next: a clock that is ahead. Good until the end of the one after. */
    String nextCode() {
        return code(Instant.now().plusSeconds(STEP_SECONDS));
    }

    String code(Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes(), "RAW"));
            long step = at.getEpochSecond() / STEP_SECONDS;
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int offset = hash[19] & 0xf;
            int number = (hash[offset] & 0x7f) << 24
                    | (hash[offset + 1] & 0xff) << 16
                    | (hash[offset + 2] & 0xff) << 8
                    | (hash[offset + 3] & 0xff);
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A code that no clock near ours would give. */
    String wrongCode() {
        Instant now = Instant.now();
        for (int i = 0; ; i++) {
            String code = String.format(Locale.ROOT, "%06d", i);
            boolean right = false;
            for (int step = -3; step <= 3; step++) {
                right |= code(now.plusSeconds((long) step * STEP_SECONDS)).equals(code);
            }
            if (!right) {
                return code;
            }
        }
    }

    private byte[] bytes() {
        var bits = new StringBuilder();
        for (char character : secret.toCharArray()) {
            int value = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character);
            bits.append(Integer.toBinaryString(32 | value).substring(1));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }
}
