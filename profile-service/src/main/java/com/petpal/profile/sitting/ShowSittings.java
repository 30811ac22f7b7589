package com.petpal.profile.sitting;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.SittingId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.People;
import com.petpal.profile.review.WriteReview;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Shows sitting requests, with those whom they are between, as much of them as a reader may know. */
@Component
final class ShowSittings {

    private final SittingVisibility visibility;
    private final People people;
    private final WriteReview reviews;
    private final Clock clock;

    ShowSittings(SittingVisibility visibility, People people, WriteReview reviews, Clock clock) {
        this.visibility = visibility;
        this.people = people;
        this.reviews = reviews;
        this.clock = clock;
    }

    SittingRequest read(UserId reader, SittingId sittingId) {
        return visibility.requireRead(reader, sittingId);
    }

    /** @throws NotFound if there is no owner any more */
    SittingAnswer one(UserId reader, SittingRequest request) {
        SittingAnswer answer =
                all(reader, List.of(request)).stream().findFirst().orElseThrow(() -> new NotFound("sitting request"));
        return answer.state() != SittingRequest.State.COMPLETED || answer.sitter() == null
                ? answer
                : reviews.find(answer.sitter().userId(), request.sittingId())
                        .map(review -> answer.with(review.opinion()))
                        .orElse(answer);
    }

    /** Those whose owners exist, in their order. */
    List<SittingAnswer> all(UserId reader, List<SittingRequest> requests) {
        Map<UserId, PersonCard> cards = people
                .cards(requests.stream().flatMap(ShowSittings::both).toList())
                .stream()
                .collect(Collectors.toMap(PersonCard::userId, Function.identity()));
        return requests.stream()
                .flatMap(request -> Optional.ofNullable(cards.get(request.ownerId()))
                        .map(owner -> SittingAnswer.of(
                                request, owner, sitter(request).map(cards::get).orElse(null), reader, clock.instant()))
                        .stream())
                .toList();
    }

    private static Stream<UserId> both(SittingRequest request) {
        return Stream.concat(Stream.of(request.ownerId()), sitter(request).stream());
    }

    private static Optional<UserId> sitter(SittingRequest request) {
        return Optional.ofNullable(request.claim()).map(Claim::sitterId);
    }
}
