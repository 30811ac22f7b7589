package com.petpal.messaging.push.channel;

import com.petpal.messaging.device.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Puts pushes into a folder, for a laptop: {@code <milliseconds>-<number>.txt} with the lines {@code To:}, {@code Device:},
 * {@code Kind:}, {@code Title:} and so on, then what it says.
 */
final class FolderChannel implements PushChannel {

    private final Path folder;
    private final Clock clock;
    private final AtomicLong number = new AtomicLong();

    FolderChannel(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Outcome send(Device device, PushMessage message) {
        String name = clock.millis() + "-" + ProcessHandle.current().pid() + "-" + number.incrementAndGet();
        try {
            Files.createDirectories(folder);
            // Whoever lists the folder finds it whole.
            Path unfinished = folder.resolve(name + ".new");
            Files.writeString(unfinished, plain(device, message));
            Files.move(unfinished, folder.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
            return Outcome.SENT;
        } catch (IOException full) {
            return new Outcome.Later(full.getClass().getSimpleName(), Duration.ZERO);
        }
    }

    private String plain(Device device, PushMessage message) {
        String data = new TreeMap<>(message.data())
                .entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
        return "To: %s%nDevice: %s %s%nKind: %s%nTitle: %s%nData: %s%nBadge: %d%nSound: %s%nCollapse: %s%nDate: %s%n%n%s%n"
                .formatted(
                        device.userId(),
                        device.platform().text(),
                        device.deviceId(),
                        message.kind(),
                        oneLine(message.title()),
                        data,
                        message.badge(),
                        message.quiet() ? "no" : "yes",
                        message.collapseKey(),
                        clock.instant(),
                        message.body());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
