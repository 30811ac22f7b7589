package com.petpal.auth.factor;

import com.petpal.auth.session.Device;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A login that waits for a second factor.
 *
 * @param id userId, then a random half
 * @param credential mark of the password that was proven
 * @param tries codes that were given
 */
@Document("login_challenges")
record Challenge(
        @Id String id,
        UserId userId,
        String credential,
        @Nullable Device device,
        int tries,
        Instant expiresAt) {}
