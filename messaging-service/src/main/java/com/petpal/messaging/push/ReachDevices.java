package com.petpal.messaging.push;

import com.petpal.messaging.device.Device;
import com.petpal.messaging.device.Devices;
import com.petpal.messaging.push.channel.Outcome;
import com.petpal.messaging.push.channel.Outcome.Later;
import com.petpal.messaging.push.channel.PushChannel;
import com.petpal.messaging.push.channel.PushChannels;
import com.petpal.messaging.push.channel.PushMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a push to each of several devices, forgets those that nothing reaches, and says which are left. */
@Component
class ReachDevices {

    private static final Logger log = LoggerFactory.getLogger(ReachDevices.class);

    private final PushChannels channels;
    private final Devices devices;
    private final MeterRegistry meters;

    ReachDevices(PushChannels channels, Devices devices, MeterRegistry meters) {
        this.channels = channels;
        this.devices = devices;
        this.meters = meters;
        meters.counter("petpal.events.dead.letters", "group", "messaging.pushes");
    }

    /**
     * @param left devices to be tried again
     * @param notBefore how long the most reserved platform wants to be left alone
     * @param reason the last of what kept them from being reached
     */
    record Reached(List<String> left, Duration notBefore, String reason) {}

    Reached reach(List<Device> all, Function<Device, PushMessage> message) {
        var left = new ArrayList<String>();
        Duration notBefore = Duration.ZERO;
        String reason = "";
        for (Device device : all) {
            Outcome outcome = send(device, message);
            if (outcome instanceof Later later) {
                left.add(device.deviceId());
                reason = device.platform().text() + " " + later.reason();
                notBefore = later.notBefore().compareTo(notBefore) > 0 ? later.notBefore() : notBefore;
            }
        }
        return new Reached(left, notBefore, reason);
    }

    private Outcome send(Device device, Function<Device, PushMessage> message) {
        Optional<PushChannel> channel = channels.to(device.platform());
        if (channel.isEmpty()) {
            count(device, "off");
            return Outcome.SENT;
        }
        Outcome outcome = channel.get().send(device, message.apply(device));
        count(device, outcome.text());
        if (outcome instanceof Outcome.Dead) {
            devices.forget(device);
        } else if (outcome instanceof Outcome.Refused refused) {
            log.warn("a push by {} was refused: {}", device.platform().text(), refused.reason());
        }
        return outcome;
    }

    private void count(Device device, String outcome) {
        meters.counter("petpal.push.sent", "channel", device.platform().text(), "outcome", outcome)
                .increment();
    }

    void gaveUp(Reached reached) {
        log.warn("a push is given up: {}", reached.reason());
        meters.counter("petpal.events.dead.letters", "group", "messaging.pushes")
                .increment();
    }
}
