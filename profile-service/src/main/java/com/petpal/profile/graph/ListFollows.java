package com.petpal.profile.graph;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.profile.person.People;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists followers and followed people by id, so that nothing that happens meanwhile repeats or skips anybody. */
@Component
final class ListFollows {

    private static final String FOLLOWERS = "followers";
    private static final String FOLLOWING = "following";

    private final FollowerStore followers;
    private final FollowingStore following;
    private final People people;

    ListFollows(FollowerStore followers, FollowingStore following, People people) {
        this.followers = followers;
        this.following = following;
        this.people = people;
    }

    @FunctionalInterface
    private interface Source {
        List<UserId> page(UserId person, Optional<UserId> after, int limit);
    }

    /** Followers' ids, for fan-out. */
    Page<UserId> followerIds(UserId person, @Nullable String cursor, int limit) {
        return page(FOLLOWERS, followers::page, person, cursor, limit);
    }

    Page<PersonCard> followers(UserId person, @Nullable String cursor, int limit) {
        return cards(FOLLOWERS, followers::page, person, cursor, limit);
    }

    Page<PersonCard> following(UserId person, @Nullable String cursor, int limit) {
        return cards(FOLLOWING, following::page, person, cursor, limit);
    }

    private Page<PersonCard> cards(String kind, Source source, UserId person, @Nullable String cursor, int limit) {
        Page<UserId> ids = page(kind, source, person, cursor, limit);
        if (ids.items().isEmpty()) {
            people.require(person);
        }
        return new Page<>(people.cards(ids.items()), ids.nextCursor());
    }

    private static Page<UserId> page(String kind, Source source, UserId person, @Nullable String cursor, int limit) {
        Optional<UserId> after = Optional.ofNullable(cursor).map(raw -> UserId.parse(Cursor.decode(kind, raw)));
        List<UserId> found = source.page(person, after, limit + 1);
        List<UserId> shown = found.stream().limit(limit).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(kind, shown.getLast().toString())
                : null;
        return new Page<>(shown, next);
    }
}
