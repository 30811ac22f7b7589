package com.petpal.auth.passkey;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where passkeys are good.
 *
 * @param rpId the domain that passkeys are made for. Changing it makes all that exist useless
 * @param origins the pages and apps that may ask for them; the issuer if there are none
 */
@ConfigurationProperties("petpal.passkeys")
record PasskeySettings(
        @DefaultValue("localhost") String rpId,
        @DefaultValue Set<String> origins) {

    PasskeySettings {
        origins = Set.copyOf(origins);
    }

    /** @throws IllegalArgumentException if no authenticator could ever agree with this */
    RelyingParty relyingParty(String issuer) {
        return new RelyingParty(rpId, origins.isEmpty() ? Set.of(issuer) : origins);
    }
}
