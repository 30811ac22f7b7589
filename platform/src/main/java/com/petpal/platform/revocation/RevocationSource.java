package com.petpal.platform.revocation;

import java.time.Instant;

/** Who knows which sessions have ended: auth-service, for itself its own store. */
public interface RevocationSource {

    /**
     * Sessions that ended after this and whose access tokens may still be out there.
     *
     * @param time of auth-service's clock; {@link Instant#EPOCH} for all of them
     * @throws RuntimeException if there is no answer
     */
    Revocations since(Instant time);
}
