package com.petpal.profile.sitting;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/**
 * A sitting request as MongoDB holds it; drawn in the package documentation.
 *
 * @param people everybody whom it names beside its owner
 */
@Document("sitting_requests")
@Sharded(
        shardKey = {"homeId", "_id"},
        immutableKey = true)
record StoredSitting(
        @Id String id,
        UserId homeId,
        SittingDetails details,
        SittingRequest.State state,
        long fence,
        @Nullable Claim claim,
        Alerting alerting,
        Instant dueAt,
        List<String> relist,
        List<UserId> people,
        long version,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredSitting of(SittingRequest request, PendingEvent event) {
        return new StoredSitting(
                request.sittingId().toString(),
                request.ownerId(),
                request.details(),
                request.state(),
                request.fence(),
                request.claim(),
                request.alerting(),
                request.dueAt(),
                List.copyOf(request.relist()),
                List.copyOf(request.people()),
                request.version(),
                List.of(event),
                event.at());
    }

    SittingRequest toRequest() {
        return new SittingRequest(
                SittingId.parse(id), details, state, fence, claim, alerting, dueAt, Set.copyOf(relist), version);
    }
}
