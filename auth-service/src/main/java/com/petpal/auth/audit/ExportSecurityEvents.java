package com.petpal.auth.audit;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happened to somebody's account in the last year, for themselves. */
@Component
final class ExportSecurityEvents implements ExportPart {

    private static final int PAGE = 100;

    private final SecurityEventStore events;
    private final Clock clock;

    ExportSecurityEvents(SecurityEventStore events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Set<String> collections() {
        return Set.of("security_events");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        Instant now = clock.instant();
        zip.<SecurityEvent>pages(
                "security-events.json",
                last -> events.newest(userId, last.map(SecurityEvent::id), PAGE, now),
                SecurityEventsController.Item::of);
    }
}
