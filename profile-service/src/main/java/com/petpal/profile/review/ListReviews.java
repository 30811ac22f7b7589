package com.petpal.profile.review;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.People;
import com.petpal.profile.person.Visibility;
import com.petpal.profile.review.ReviewStore.Place;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lists what is said of a sitter, the latest first, without what people say who are blocked with the reader. */
@Component
final class ListReviews {

    private static final String CURSOR = "reviews";

    private final ReviewStore store;
    private final Visibility visibility;
    private final People people;

    ListReviews(ReviewStore store, Visibility visibility, People people) {
        this.store = store;
        this.visibility = visibility;
        this.people = people;
    }

    /** A review as the app shows it. Which sitting it was of is between the two. */
    record ReviewItem(PersonCard reviewer, @JsonUnwrapped Opinion opinion, Instant at) {}

    Page<ReviewItem> list(UserId reader, UserId sitter, PageRequest page) {
        visibility.requireRead(reader, sitter);
        List<Review> found = store.of(sitter, page.cursor(CURSOR).map(ListReviews::place), page.limit() + 1);
        List<Review> some = found.stream().limit(page.limit()).toList();
        Map<UserId, PersonCard> reviewers =
                cards(reader, some.stream().map(Review::reviewerId).toList());
        List<ReviewItem> items = some.stream()
                .flatMap(review -> Optional.ofNullable(reviewers.get(review.reviewerId()))
                        .map(card -> new ReviewItem(card, review.opinion(), review.at()))
                        .stream())
                .toList();
        return new Page<>(items, found.size() > some.size() ? cursor(some.getLast()) : null);
    }

    private Map<UserId, PersonCard> cards(UserId reader, Collection<UserId> reviewers) {
        return people.cards(visibility.met(reader, reviewers)).stream()
                .collect(Collectors.toMap(PersonCard::userId, Function.identity()));
    }

    private static String cursor(Review last) {
        return Cursor.encode(CURSOR, last.at().toEpochMilli() + "." + last.id());
    }

    private static Place place(String cursor) {
        int dot = cursor.indexOf('.');
        try {
            return new Place(Instant.ofEpochMilli(Long.parseLong(cursor.substring(0, dot))), cursor.substring(dot + 1));
        } catch (IllegalArgumentException | IndexOutOfBoundsException forged) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
    }
}
