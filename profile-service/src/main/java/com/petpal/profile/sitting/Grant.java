package com.petpal.profile.sitting;

import java.time.Instant;
import java.util.Optional;

/**
 * What a sitter gets with a claim.
 *
 * @param fence to be sent with whatever they do about it
 * @param expiresAt until when it holds; later once they confirmed
 */
record Grant(long fence, Instant expiresAt, PlaceAnswer place, String careCard) {

    static Grant of(SittingRequest request) {
        Claim claim = Optional.ofNullable(request.claim()).orElseThrow();
        return new Grant(
                request.fence(),
                claim.expiresAt(),
                PlaceAnswer.of(request.details().place(), true),
                request.details().careCard());
    }
}
