package com.petpal.messaging.push;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.Devices;
import com.petpal.messaging.preference.Preferences;
import com.petpal.messaging.preference.ReadPreferences;
import com.petpal.messaging.push.PushContent.Composed;
import com.petpal.messaging.push.channel.PushMessage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tries to send one push to the devices that are left of it. */
@Component
class SendPush {

    private final PushStore store;
    private final ComposePush composePush;
    private final ReachDevices reachDevices;
    private final Devices devices;
    private final ReadPreferences preferences;
    private final PushSettings settings;
    private final Clock clock;

    SendPush(
            PushStore store,
            ComposePush composePush,
            ReachDevices reachDevices,
            Devices devices,
            ReadPreferences preferences,
            PushSettings settings,
            Clock clock) {
        this.store = store;
        this.composePush = composePush;
        this.reachDevices = reachDevices;
        this.devices = devices;
        this.preferences = preferences;
        this.settings = settings;
        this.clock = clock;
    }

    /** Anything thrown means: again, once the lease is over. */
    void attempt(PushJob job) {
        Instant now = clock.instant();
        Optional<Instant> tooEarly = tooEarly(job, now);
        if (tooEarly.isPresent()) {
            store.postpone(job, tooEarly.get());
        } else if (store.claim(job, now.plus(settings.lease()))) {
            composed(job, now).ifPresentOrElse(push -> send(job, push, now), () -> store.drop(job));
        }
    }

    /** Of people who react one after the other, not each makes the phone ring. */
    private Optional<Instant> tooEarly(PushJob job, Instant now) {
        return job.sentAt()
                .filter(sent -> job.kind().isGrouped())
                .map(sent -> sent.plus(settings.pace()))
                .filter(now::isBefore);
    }

    private record Push(Composed composed, int badge, boolean quiet, List<Device> devices) {}

    private Optional<Push> composed(PushJob job, Instant now) {
        Preferences wanted = preferences.of(job.userId());
        if (!now.isBefore(job.expiresAt()) || !wanted.of(job.kind()).push()) {
            return Optional.empty();
        }
        List<Device> left = devices.of(job.userId()).stream()
                .filter(device -> job.only().isEmpty() || job.only().contains(device.deviceId()))
                .toList();
        return left.isEmpty()
                ? Optional.empty()
                : composePush
                        .compose(job)
                        .map(composed -> new Push(composed, composePush.badge(job), wanted.areQuiet(now), left));
    }

    private void send(PushJob job, Push push, Instant now) {
        ReachDevices.Reached reached = reachDevices.reach(push.devices(), device -> message(job, push, device));
        if (reached.left().isEmpty()) {
            store.sent(job, now);
        } else if (job.attempts() + 1 >= settings.attempts()) {
            reachDevices.gaveUp(reached);
            store.giveUp(job, reached.reason(), clock.instant());
        } else {
            Instant again = clock.instant().plus(Pauses.after(job.attempts(), reached.notBefore(), settings));
            store.later(job, again, Set.copyOf(reached.left()));
        }
    }

    private static PushMessage message(PushJob job, Push push, Device device) {
        Composed composed = push.composed();
        return new PushMessage(
                job.collapseKey(),
                job.kind().text(),
                composed.title(device.language()),
                composed.body(device.language()),
                composed.data(),
                push.badge(),
                push.quiet(),
                job.expiresAt());
    }
}
