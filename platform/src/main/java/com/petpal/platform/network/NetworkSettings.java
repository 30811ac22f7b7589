package com.petpal.platform.network;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who stands between clients and this program.
 *
 * @param trustedProxies addresses and CIDR blocks whose {@code X-Forwarded-For} is believed
 */
@ConfigurationProperties("petpal")
record NetworkSettings(
        @DefaultValue({"127.0.0.0/8", "::1/128"}) List<String> trustedProxies) {

    NetworkSettings {
        trustedProxies = List.copyOf(trustedProxies);
    }
}
