package com.petpal.profile.sitting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody asks for, with whoever claimed it, and what they claimed themselves: place and care card of that are the owner's. */
@Component
final class ExportSittings implements ExportPart {

    private static final int PAGE = 100;

    private final SittingStore store;
    private final SittingLists lists;

    ExportSittings(SittingStore store, SittingLists lists) {
        this.store = store;
        this.lists = lists;
    }

    private record Asked(
            SittingId sittingId,
            @JsonUnwrapped SittingDetails details,
            SittingRequest.State state,
            @Nullable UserId sitterId) {}

    private record Sat(SittingId sittingId, Instant from, Instant to, SittingRequest.State state, Instant claimedAt) {}

    @Override
    public Set<String> collections() {
        return Set.of("sitting_requests");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.<SittingRequest>pages(
                "sitting-requests.json",
                last -> store.allOf(userId, last.map(SittingRequest::sittingId), PAGE),
                ExportSittings::asked);
        zip.list(
                "sittings.json",
                items -> ExportZip.<Listing>eachOf(
                        last -> lists.page(userId, last, PAGE),
                        entry -> sat(userId, entry).ifPresent(items)));
    }

    private static Asked asked(SittingRequest request) {
        Claim claim = request.claim();
        return new Asked(
                request.sittingId(), request.details(), request.state(), claim == null ? null : claim.sitterId());
    }

    private Optional<Sat> sat(UserId userId, Listing entry) {
        return store.find(SittingId.parse(entry.subject()))
                .flatMap(request -> Optional.ofNullable(request.claim())
                        .filter(claim -> claim.sitterId().equals(userId))
                        .map(claim -> new Sat(
                                request.sittingId(),
                                request.details().from(),
                                request.details().to(),
                                request.state(),
                                claim.at())));
    }
}
