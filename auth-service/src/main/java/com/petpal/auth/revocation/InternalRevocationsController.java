package com.petpal.auth.revocation;

import com.petpal.platform.revocation.Revocations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Ended sessions, for every other program. */
@RestController
final class InternalRevocationsController {

    private final ReadRevocations revocations;

    InternalRevocationsController(ReadRevocations revocations) {
        this.revocations = revocations;
    }

    /** @param since absent: all that ended within a token's life */
    @GetMapping("/internal/revocations")
    Revocations since(@RequestParam(required = false) @Nullable Instant since) {
        return revocations.since(since == null ? Instant.EPOCH : since);
    }
}
