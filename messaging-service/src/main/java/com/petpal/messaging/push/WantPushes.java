package com.petpal.messaging.push;

import com.petpal.messaging.preference.NotificationKind;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has people told on their devices, unless they have a socket open. Asking again for the same is harmless. */
@Component
public class WantPushes {

    private final PushStore store;
    private final PushWorkers workers;
    private final Presence presence;
    private final PushSettings settings;
    private final Clock clock;

    WantPushes(PushStore store, PushWorkers workers, Presence presence, PushSettings settings, Clock clock) {
        this.store = store;
        this.workers = workers;
        this.presence = presence;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param about who composes it, a colon, and an id
     * @param version only a later one is news
     * @return who has a socket, and is told by it
     */
    public Set<UserId> want(Collection<UserId> people, String about, NotificationKind kind, long version) {
        Set<UserId> present = presence.present(people);
        Set<UserId> absent = new HashSet<>(people);
        absent.removeAll(present);
        if (absent.isEmpty()) {
            return present;
        }
        Instant now = clock.instant();
        List<PushJob> jobs = absent.stream()
                .map(person -> PushJob.first(person, about, kind, version, now.plus(settings.life())))
                .toList();
        store.want(jobs, now);
        jobs.forEach(job -> workers.take(job.userId(), about));
        return present;
    }
}
