package com.petpal.profile.sitting;

import com.petpal.platform.events.Outbox;
import com.petpal.platform.events.PendingEvent;
import com.petpal.platform.identity.UserId;
import com.petpal.profile.sitting.SittingNews.Alerted;
import com.petpal.profile.sitting.SittingNews.Notice;
import com.petpal.profile.sitting.SittingRequest.State;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of a change what everybody has to hear of it. */
@Component
final class SittingEvents {

    private final Outbox outbox;
    private final Clock clock;

    SittingEvents(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Of a change that is nobody's to be told of. */
    PendingEvent of(SittingRequest changed) {
        String type = changed.version() == 1 ? SittingNews.CREATED : SittingNews.CHANGED;
        return event(type, changed, new SittingNews(changed.sittingId()));
    }

    List<PendingEvent> between(SittingRequest before, SittingRequest after) {
        var events = new ArrayList<>(List.of(of(after)));
        alerts(before, after).stream()
                .map(news -> event(SittingNews.ALERTED, after, news))
                .forEach(events::add);
        notices(before, after).stream()
                .map(news -> event(SittingNews.NOTIFY, after, news))
                .forEach(events::add);
        return List.copyOf(events);
    }

    /** Of a change that takes somebody out who is erased: nobody is named. */
    List<PendingEvent> forgetting(SittingRequest before, SittingRequest after) {
        boolean isOpenAgain = before.state() == State.CLAIMED && after.state() == State.OPEN;
        return isOpenAgain
                ? List.of(
                        of(after),
                        event(
                                SittingNews.NOTIFY,
                                after,
                                Notice.of(after, after.ownerId(), null, clock.instant(), "lapsed")))
                : List.of(of(after));
    }

    private List<Alerted> alerts(SittingRequest before, SittingRequest after) {
        List<UserId> then = before.alerting().told();
        if (after.state() == State.OPEN && before.state() == State.OPEN) {
            List<UserId> fresh = after.alerting().told().stream()
                    .filter(one -> !then.contains(one))
                    .toList();
            return fresh.isEmpty() ? List.of() : List.of(alerted(after, fresh, false));
        }
        List<UserId> others =
                then.stream().filter(one -> !after.isClaimedBy(one)).toList();
        return before.state() == State.OPEN && !others.isEmpty() ? List.of(alerted(after, others, true)) : List.of();
    }

    private Alerted alerted(SittingRequest request, List<UserId> people, boolean withdrawn) {
        return new Alerted(
                request.sittingId(),
                request.ownerId(),
                request.details().urgency(),
                people,
                clock.instant(),
                withdrawn);
    }

    private List<Notice> notices(SittingRequest before, SittingRequest after) {
        var notices = new ArrayList<Notice>();
        UserId owner = after.ownerId();
        UserId then = sitter(before);
        UserId now = sitter(after);
        Instant at = clock.instant();
        boolean isLapsed = before.state() == State.CLAIMED
                && then != null
                && (after.state() == State.OPEN || after.state() == State.EXPIRED || after.fence() > before.fence());
        if (isLapsed) {
            boolean inTime = before.heldBy(Objects.requireNonNull(then), at).isPresent();
            String how = inTime ? "handed_back" : "lapsed";
            notices.add(Notice.of(after, owner, then, at, how));
            if (!inTime) {
                notices.add(Notice.of(after, Objects.requireNonNull(then), owner, at, how));
            }
        }
        if (after.state() == State.CLAIMED && now != null && after.fence() > before.fence()) {
            notices.add(Notice.of(after, owner, now, at, "claimed"));
        } else if (after.state() == State.CLAIMED && now != null && !Objects.equals(before.claim(), after.claim())) {
            notices.add(Notice.of(after, owner, now, at, "confirmed"));
        } else if (after.state() == State.COMPLETED && now != null) {
            notices.add(Notice.of(after, owner, now, at, "completed"));
        } else if (after.state() == State.CANCELLED && now != null && before.state() == State.CLAIMED) {
            notices.add(Notice.of(after, now, owner, at, "cancelled"));
        } else if (after.state() == State.EXPIRED) {
            notices.add(Notice.of(after, owner, null, at, "expired"));
        }
        return notices;
    }

    private static @Nullable UserId sitter(SittingRequest request) {
        Claim claim = request.claim();
        return claim == null ? null : claim.sitterId();
    }

    private PendingEvent event(String type, SittingRequest request, Object data) {
        return outbox.event(type, request.sittingId().toString(), request.version(), data);
    }
}
