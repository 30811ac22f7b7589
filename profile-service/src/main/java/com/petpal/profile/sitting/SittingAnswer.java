package com.petpal.profile.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.review.Opinion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sitting request as the app shows it.
 *
 * @param careCard for its owner and for whoever sits, as long as they do
 * @param sitter who claimed it: for the owner, and for the sitter
 * @param fence the number of the claim that holds: for the sitter
 * @param expiresAt until when that claim holds: for both
 * @param radiusKm how far word of it has spread: for the owner
 * @param review what the owner said, shown to both where one request is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SittingAnswer(
        SittingId sittingId,
        PersonCard owner,
        List<PetId> petIds,
        Instant from,
        Instant to,
        Urgency urgency,
        PlaceAnswer place,
        @Nullable String careCard,
        SittingRequest.State state,
        @Nullable PersonCard sitter,
        @Nullable Long fence,
        @Nullable Instant expiresAt,
        @Nullable Integer radiusKm,
        @Nullable Opinion review,
        Instant createdAt) {

    /** @param sitter the card of whoever claimed it, if there is one */
    static SittingAnswer of(
            SittingRequest request, PersonCard owner, @Nullable PersonCard sitter, UserId reader, Instant now) {
        SittingDetails details = request.details();
        boolean isRevealed = request.isRevealedTo(reader, now);
        boolean isOwner = request.isOwnedBy(reader);
        SittingRequest.State state = request.state(now);
        Optional<Claim> claim = Optional.ofNullable(request.claim())
                .filter(known -> isOwner || request.isClaimedBy(reader))
                .filter(known -> state != SittingRequest.State.OPEN && state != SittingRequest.State.EXPIRED);
        boolean holds = state == SittingRequest.State.CLAIMED;
        return new SittingAnswer(
                request.sittingId(),
                owner,
                details.petIds(),
                details.from(),
                details.to(),
                details.urgency(),
                PlaceAnswer.of(details.place(), isRevealed),
                isRevealed ? details.careCard() : null,
                state,
                claim.isPresent() ? sitter : null,
                holds && request.isClaimedBy(reader) ? (Long) request.fence() : null,
                holds ? claim.map(Claim::expiresAt).orElse(null) : null,
                isOwner ? (Integer) request.alerting().radiusKm() : null,
                null,
                request.sittingId().createdAt());
    }

    SittingAnswer with(Opinion opinion) {
        return new SittingAnswer(
                sittingId, owner, petIds, from, to, urgency, place, careCard, state, sitter, fence, expiresAt, radiusKm,
                opinion, createdAt);
    }
}
