package com.petpal.profile.person;

import com.petpal.platform.events.DueTimer;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Frees handles that were kept back for long enough, and settles what a change of handles left behind. */
@Component
final class ClaimTimer implements DueTimer {

    private final ClaimStore claims;
    private final SettleClaim settle;

    ClaimTimer(ClaimStore claims, SettleClaim settle) {
        this.claims = claims;
        this.settle = settle;
    }

    @Override
    public ShardedCollection collection() {
        return Collections.of("profile", "handle_claims").orElseThrow();
    }

    @Override
    public void handle(Document due) {
        claims.find(due.getString("_id"))
                .filter(claim -> claim.dueAt().isPresent())
                .ifPresent(settle::settle);
    }
}
