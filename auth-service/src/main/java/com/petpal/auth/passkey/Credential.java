package com.petpal.auth.passkey;

import java.util.List;

/**
 * What an authenticator says of a new passkey, verified.
 *
 * @param id base64url
 * @param attested base64url of the attested credential data, with the public key
 */
record Credential(
        String id, String attested, List<String> transports, long signCount, boolean backupEligible, boolean backedUp) {

    Credential {
        transports = List.copyOf(transports);
    }
}
