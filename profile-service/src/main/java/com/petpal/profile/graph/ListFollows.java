package com.petpal.profile.graph;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.edge.EdgeState;
import com.petpal.profile.person.People;
import com.petpal.profile.person.Visibility;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists followers and followed people by id, so that nothing that happens meanwhile repeats or skips anybody.
 *
 * <p>Somebody whom the reader may not meet is left out, so a page may be short.
 */
@Component
final class ListFollows {

    private static final String FOLLOWERS = "followers";
    private static final String FOLLOWING = "following";
    private static final String REQUESTS = "follow-requests";

    private final FollowerStore followers;
    private final FollowingStore following;
    private final People people;
    private final Visibility visibility;

    ListFollows(FollowerStore followers, FollowingStore following, People people, Visibility visibility) {
        this.followers = followers;
        this.following = following;
        this.people = people;
        this.visibility = visibility;
    }

    @FunctionalInterface
    private interface Source {
        List<UserId> page(UserId person, EdgeState state, Optional<UserId> after, int limit);
    }

    /** Followers' ids, for fan-out. */
    Page<UserId> followerIds(UserId person, @Nullable String cursor, int limit) {
        return page(FOLLOWERS, EdgeState.ACTIVE, followers::page, person, after(FOLLOWERS, cursor), limit);
    }

    Page<PersonCard> followers(UserId reader, UserId person, PageRequest page) {
        Optional<UserId> after = after(FOLLOWERS, page.rawCursor());
        visibility.requireRead(reader, person);
        return cards(reader, page(FOLLOWERS, EdgeState.ACTIVE, followers::page, person, after, page.limit()));
    }

    Page<PersonCard> following(UserId reader, UserId person, PageRequest page) {
        Optional<UserId> after = after(FOLLOWING, page.rawCursor());
        visibility.requireRead(reader, person);
        return cards(reader, page(FOLLOWING, EdgeState.ACTIVE, following::page, person, after, page.limit()));
    }

    /** Who waits for an answer; for the one who is asked. */
    Page<PersonCard> requests(UserId person, PageRequest page) {
        Optional<UserId> after = after(REQUESTS, page.rawCursor());
        return cards(person, page(REQUESTS, EdgeState.REQUESTED, followers::page, person, after, page.limit()));
    }

    private Page<PersonCard> cards(UserId reader, Page<UserId> ids) {
        Set<UserId> met = visibility.met(reader, ids.items());
        return new Page<>(
                people.cards(ids.items().stream().filter(met::contains).toList()), ids.nextCursor());
    }

    private static Optional<UserId> after(String kind, @Nullable String cursor) {
        return Optional.ofNullable(cursor).map(raw -> UserId.parse(Cursor.decode(kind, raw)));
    }

    private static Page<UserId> page(
            String kind, EdgeState state, Source source, UserId person, Optional<UserId> after, int limit) {
        List<UserId> found = source.page(person, state, after, limit + 1);
        List<UserId> shown = found.stream().limit(limit).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(kind, shown.getLast().toString())
                : null;
        return new Page<>(shown, next);
    }
}
