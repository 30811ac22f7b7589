package com.petpal.platform.security;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom a program believes.
 *
 * @param issuer the {@code iss} of access tokens
 * @param authUrl where auth-service publishes its keys
 * @param internalKey secret; base64 of at least 32 bytes. The gateway's only internal call is for the sessions that have ended
 */
@ConfigurationProperties("petpal")
public record SecuritySettings(
        @DefaultValue("http://localhost:8080") String issuer,
        @DefaultValue("http://localhost:8081") URI authUrl,
        @DefaultValue("") String internalKey) {

    @Override
    public String toString() {
        return "SecuritySettings[issuer=" + issuer + ", authUrl=" + authUrl + "]";
    }
}
