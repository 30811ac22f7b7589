package com.petpal.messaging.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Bounds of devices.
 *
 * @param most devices of one person
 * @param privateEndpoints whether a browser's endpoint may be inside our own network, and on any port: for tests alone, since
 *     whoever signs in could make this service call what only it can reach
 */
@Validated
@ConfigurationProperties("petpal.devices")
record DeviceSettings(
        @DefaultValue("20") @Min(1) @Max(100) int most,
        @DefaultValue("false") boolean privateEndpoints) {}
