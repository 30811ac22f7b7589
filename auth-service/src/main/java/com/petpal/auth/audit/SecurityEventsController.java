package com.petpal.auth.audit;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happened to one's own account. */
@RestController
class SecurityEventsController {

    private static final String KIND = "security-events";

    private final SecurityEventStore events;
    private final Clock clock;

    SecurityEventsController(SecurityEventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    record Item(
            String id,
            Happening happening,
            @Nullable String detail,
            @Nullable String network,
            Instant at) {

        static Item of(SecurityEvent event) {
            return new Item(event.id(), event.happening(), event.detail(), event.network(), event.at());
        }
    }

    /** The newest first, for a year. */
    @GetMapping("/v1/auth/security-events")
    Page<Item> read(@AuthenticationPrincipal Caller caller, PageRequest wanted) {
        List<SecurityEvent> found =
                events.newest(caller.userId(), wanted.cursor(KIND), wanted.limit() + 1, clock.instant());
        List<Item> items = found.stream().limit(wanted.limit()).map(Item::of).toList();
        String next = found.size() > wanted.limit()
                ? Cursor.encode(KIND, items.getLast().id())
                : null;
        return new Page<>(items, next);
    }
}
