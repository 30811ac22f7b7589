package com.petpal.messaging.device;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.ExportZip;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person's devices, for themselves; without tokens, with which others could reach them. */
@Component
class ExportDevices implements ExportPart {

    private final DeviceStore store;

    ExportDevices(DeviceStore store) {
        this.store = store;
    }

    private record Told(String deviceId, Platform platform, String language, Instant seenAt) {}

    @Override
    public Set<String> collections() {
        return Set.of("devices", "push_tokens");
    }

    @Override
    public void write(UserId userId, ExportZip zip) {
        zip.list(
                "devices.json",
                items -> store.of(userId)
                        .forEach(device -> items.accept(new Told(
                                device.deviceId(),
                                device.platform(),
                                device.language().toLanguageTag(),
                                device.seenAt()))));
    }
}
