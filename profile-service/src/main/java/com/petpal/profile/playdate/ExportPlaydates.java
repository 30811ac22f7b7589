package com.petpal.profile.playdate;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What somebody hosts, and how they stand to what others host; what those told of it is theirs. */
@Component
final class ExportPlaydates implements ExportPart {

    private static final int PAGE = 100;

    private final PlaydateStore store;
    private final PlaydateLists lists;

    ExportPlaydates(PlaydateStore store, PlaydateLists lists) {
        this.store = store;
        this.lists = lists;
    }

    private record Hosted(
            PlaydateId playdateId, @JsonUnwrapped PlaydateDetails details, boolean cancelled) {}

    private record Going(PlaydateId playdateId, Instant startsAt, Rsvp.State state, List<PetId> petIds, Instant at) {}

    @Override
    public Set<String> collections() {
        return Set.of("playdates");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<Playdate>pages(
                "playdates.json",
                last -> store.allHostedBy(userId, last.map(Playdate::playdateId), PAGE),
                playdate -> new Hosted(playdate.playdateId(), playdate.details(), playdate.cancelled()));
        zip.list(
                "rsvps.json",
                items -> ExportZip.<Listing>eachOf(
                        last -> lists.page(userId, Instant.EPOCH, last, PAGE),
                        entry -> going(userId, entry).ifPresent(items)));
    }

    private Optional<Going> going(UserId userId, Listing entry) {
        return store.find(PlaydateId.parse(entry.subject()))
                .flatMap(playdate -> playdate.rsvp(userId)
                        .map(rsvp -> new Going(
                                playdate.playdateId(),
                                playdate.details().startsAt(),
                                rsvp.state(),
                                rsvp.petIds(),
                                rsvp.at())));
    }
}
