package com.petpal.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.systemtests.bench.KeyRotations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Signing keys change while people use all programs. */
class SigningKeysTest {

    private static final int ROTATIONS = 10;

    @Test
    void ten_rotations_under_load_refuse_no_valid_token() {
        Stack stack = SharedStack.whole();
        List<String> emails = Stream.generate(
                        () -> Person.register(stack.app(), "Anna").email())
                .limit(4)
                .toList();
        Map<String, String> settings = new HashMap<>(KeyRotations.SETTINGS);
        settings.put("PETPAL_LIMITS_FACTOR", "1000");
        stack.petpal(settings, "restart", "auth-service").expectSuccess();
        try {
            KeyRotations.Seen seen = new KeyRotations(stack).run(ROTATIONS, emails);

            assertThat(seen.keys()).isEqualTo(ROTATIONS);
            assertThat(seen.requests()).isGreaterThan(ROTATIONS * 10L);
            assertThat(seen.refused()).isEmpty();
        } finally {
            stack.petpal("restart", "auth-service").expectSuccess();
        }
    }
}
