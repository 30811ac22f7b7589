package com.petpal.auth.audit;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that happened to an account.
 *
 * @param id userId, then a half that sorts by time
 * @param network where it came from, as a prefix; absent if nobody asked for it over HTTP
 */
@Document("security_events")
record SecurityEvent(
        @Id String id,
        UserId userId,
        Happening happening,
        @Nullable String detail,
        @Nullable String network,
        Instant at,
        Instant expiresAt) {}
