package com.petpal.auth.session;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, for themselves; without anything that tokens are checked with. */
@Component
final class ExportSessions implements ExportPart {

    private static final int PAGE = 100;

    private final SessionStore sessions;
    private final Clock clock;

    ExportSessions(SessionStore sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    private record Kept(
            String sessionId,
            @Nullable Device device,
            @Nullable String network,
            Instant createdAt,
            Instant lastUsedAt) {

        static Kept of(Session session) {
            return new Kept(
                    session.id(), session.device(), session.network(), session.createdAt(), session.rotatedAt());
        }
    }

    @Override
    public Set<String> collections() {
        return Set.of("sessions");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        Instant now = clock.instant();
        zip.<Session>pages(
                "sessions.json",
                last -> sessions.of(userId, last.map(Session::id).orElse(""), PAGE, now),
                Kept::of);
    }
}
