package com.petpal.messaging.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of devices.
 *
 * @param most devices of one person
 * @param pushServices hosts, and what is below them, that pushes may be sent to: whoever signs in names an address that this
 *     service calls, and could hold up its workers with a slow one
 * @param privateEndpoints whether a browser's endpoint may be inside our own network, and on any port: for tests alone, since
 *     whoever signs in could make this service call what only it can reach
 */
@Validated
@ConfigurationProperties("petpal.devices")
record DeviceSettings(
        @DefaultValue("20") @Min(1) @Max(100) int most,

        @DefaultValue({"fcm.googleapis.com", "push.services.mozilla.com", "notify.windows.com", "push.apple.com"})
        List<String> pushServices,

        @DefaultValue("false") boolean privateEndpoints) {

    DeviceSettings {
        pushServices = List.copyOf(pushServices);
    }
}
