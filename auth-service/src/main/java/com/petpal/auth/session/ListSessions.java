package com.petpal.auth.session;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows somebody where they are signed in, in the order of session ids. */
@Component
class ListSessions {

    private static final String CURSOR = "sessions";

    private final SessionStore sessions;
    private final Clock clock;

    ListSessions(SessionStore sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A session as its owner sees it.
     *
     * @param network where it was last used from, as far as that says nothing of the place: {@code 203.0.113.0/24}
     * @param lastUsedAt when it was last refreshed
     * @param current whether it is the one that asks
     */
    record Item(
            String sessionId,
            @Nullable Device device,
            @Nullable String network,
            Instant createdAt,
            Instant lastUsedAt,
            boolean current) {

        static Item of(Session session, Caller caller) {
            return new Item(
                    session.id(),
                    session.device(),
                    session.network(),
                    session.createdAt(),
                    session.rotatedAt(),
                    session.id().equals(caller.sessionId()));
        }
    }

    Page<Item> list(Caller caller, PageRequest page) {
        List<Session> found =
                sessions.of(caller.userId(), page.cursor(CURSOR).orElse(""), page.limit(), clock.instant());
        String next = found.size() < page.limit()
                ? null
                : Cursor.encode(CURSOR, found.getLast().id());
        return new Page<>(found.stream().map(it -> Item.of(it, caller)).toList(), next);
    }
}
