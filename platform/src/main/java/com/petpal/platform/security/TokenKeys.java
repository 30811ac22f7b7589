package com.petpal.platform.security;

import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;

/** The public keys that access tokens may be signed with. */
@FunctionalInterface
public interface TokenKeys {

    /**
     * The key with this id.
     *
     * @throws com.petpal.platform.web.Unavailable if the id is not known and the keys cannot be fetched
     */
    Optional<ECKey> find(String keyId);
}
