package com.petpal.auth.audit;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a page of what happened to one's own account in the last year, newest first. */
@Component
class ReadSecurityEvents {

    private static final String KIND = "security-events";

    private final SecurityEventStore events;
    private final Clock clock;

    ReadSecurityEvents(SecurityEventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    Page<SecurityEvent> read(UserId owner, PageRequest wanted) {
        List<SecurityEvent> found = events.newest(owner, wanted.cursor(KIND), wanted.limit() + 1, clock.instant());
        List<SecurityEvent> shown = found.stream().limit(wanted.limit()).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(KIND, shown.getLast().id())
                : null;
        return new Page<>(shown, next);
    }
}
