package com.petpal.profile.playdate;

import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.Sharded;

/**
 * A playdate as MongoDB holds it; drawn in the package documentation.
 *
 * @param hiddenBy absent of playdates that are older than it
 * @param people everybody whom it names beside its host
 */
@Document("playdates")
@Sharded(
        shardKey = {"homeId", "_id"},
        immutableKey = true)
record StoredPlaydate(
        @Id String id,
        UserId homeId,
        PlaydateDetails details,
        Guests guests,
        boolean cancelled,
        @Nullable List<String> hiddenBy,
        boolean over,
        Instant dueAt,
        List<String> relist,
        List<UserId> people,
        long edition,
        long version,
        @Nullable List<PendingEvent> pending,
        @Nullable Instant pendingSince) {

    static StoredPlaydate of(Playdate playdate, PendingEvent event) {
        return new StoredPlaydate(
                playdate.playdateId().toString(),
                playdate.hostId(),
                playdate.details(),
                playdate.guests(),
                playdate.cancelled(),
                List.copyOf(playdate.hiddenBy()),
                playdate.over(),
                playdate.dueAt(),
                List.copyOf(playdate.relist()),
                List.copyOf(playdate.people()),
                playdate.edition(),
                playdate.version(),
                List.of(event),
                event.at());
    }

    Playdate toPlaydate() {
        return new Playdate(
                PlaydateId.parse(id),
                details,
                guests,
                cancelled,
                hiddenBy == null ? Set.of() : Set.copyOf(hiddenBy),
                over,
                dueAt,
                Set.copyOf(relist),
                edition,
                version);
    }
}
