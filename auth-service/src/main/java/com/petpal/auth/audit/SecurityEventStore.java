package com.petpal.auth.audit;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where security events are kept. */
interface SecurityEventStore {

    void add(SecurityEvent event);

    /**
     * The newest first.
     *
     * @param before the id of the last one that is known already
     */
    List<SecurityEvent> newest(UserId userId, Optional<String> before, int limit, Instant now);
}
