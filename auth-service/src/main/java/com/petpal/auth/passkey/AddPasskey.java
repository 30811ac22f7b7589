package com.petpal.auth.passkey;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.security.Caller;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Keeps a passkey that a browser made as it was told to. */
@Component
final class AddPasskey {

    /** How many somebody may have. */
    static final int MOST = 20;

    private final Ceremonies ceremonies;
    private final SignedChallenges challenges;
    private final PasskeyStore passkeys;
    private final IdGenerator ids;
    private final AuditTrail trail;
    private final Clock clock;

    AddPasskey(
            Ceremonies ceremonies,
            SignedChallenges challenges,
            PasskeyStore passkeys,
            IdGenerator ids,
            AuditTrail trail,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.ids = ids;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds it. Many at once may each be the last that fits, so they are counted when they are there, and what is too many
     * goes again.
     *
     * @param response RegistrationResponseJSON
     * @throws PasskeyRefused.Invalid if it answers no challenge of this session as it was asked
     */
    Passkey add(Caller caller, String response, String label) {
        Credential credential = ceremonies
                .readRegistration(response)
                .filter(claimed -> challenges.isForRegistration(claimed.challenge(), caller.sessionId()))
                .flatMap(ceremonies::verify)
                .orElseThrow(PasskeyRefused.Invalid::new);
        Passkey passkey = Passkey.added(
                PasskeyId.next(caller.userId(), ids),
                credential,
                label,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!passkeys.add(passkey)) {
            throw new PasskeyRefused.Known();
        }
        if (passkeys.of(caller.userId(), MOST + 1).size() > MOST) {
            passkeys.remove(passkey.passkeyId());
            throw new PasskeyRefused.TooMany(MOST);
        }
        trail.record(caller.userId(), Happening.PASSKEY_ADDED, passkey.id());
        return passkey;
    }
}
