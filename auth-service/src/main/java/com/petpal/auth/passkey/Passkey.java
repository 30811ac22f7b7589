package com.petpal.auth.passkey;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A passkey as it is kept.
 *
 * @param credentialId base64url
 * @param attested base64url of the attested credential data, with the public key
 * @param lastChallengeAt when the newest challenge that it answered was made; the epoch if it never did
 */
@Document("passkeys")
record Passkey(
        @Id String id,
        UserId userId,
        String credentialId,
        String attested,
        String label,
        List<String> transports,
        long signCount,
        boolean backupEligible,
        boolean backedUp,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        Instant lastChallengeAt) {

    Passkey {
        transports = List.copyOf(transports);
    }

    static Passkey added(PasskeyId id, Credential credential, String label, Instant now) {
        return new Passkey(
                id.text(),
                id.owner(),
                credential.id(),
                credential.attested(),
                label,
                credential.transports(),
                credential.signCount(),
                credential.backupEligible(),
                credential.backedUp(),
                now,
                null,
                Instant.EPOCH);
    }

    PasskeyId passkeyId() {
        return new PasskeyId(id);
    }

    @Override
    public String toString() {
        return "Passkey[" + id + "]";
    }
}
