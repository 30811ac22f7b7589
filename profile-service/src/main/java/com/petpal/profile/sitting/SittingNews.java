package com.petpal.profile.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events of sitting requests carry: ids alone. A request says itself what it is, to those who may know. */
record SittingNews(SittingId sittingId) {

    static final String CREATED = "sitting.created";
    static final String CHANGED = "sitting.changed";
    static final String ALERTED = "sitting.alerted";
    static final String NOTIFY = "profile.notify";

    /**
     * Sitters are told of a request, or that nobody is looked for any more.
     *
     * @param userIds who is told, each once a ring at most
     * @param withdrawn whether it is taken back
     */
    record Alerted(
            SittingId sittingId,
            UserId ownerId,
            Urgency urgency,
            List<UserId> userIds,
            Instant at,
            boolean withdrawn) {}

    /** One of the two is told what the other did, as {@code profile.notify} wants it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Notice(
            UserId recipientId,
            String kind,
            @Nullable UserId actorId,
            Map<String, String> subject,
            Instant at,
            String detail) {

        static Notice of(SittingRequest request, UserId recipient, @Nullable UserId actor, Instant at, String detail) {
            var subject = Map.of("type", "sitting", "id", request.sittingId().toString());
            return new Notice(recipient, "sitting", actor, subject, at, detail);
        }
    }
}
