package com.petpal.auth.passkey;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.passkey.Ceremonies.Assertion;
import com.petpal.auth.passkey.PasskeyRefused.NoProof;
import com.petpal.auth.passkey.PasskeyStore.Use;
import com.petpal.auth.session.Device;
import com.petpal.auth.session.Proven;
import com.petpal.auth.session.SessionTokens;
import com.petpal.auth.session.SignIn;
import com.petpal.auth.session.Subject;
import com.petpal.auth.session.Subjects;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a session for whoever has a passkey and unlocked it. That proves two factors: nothing more is asked. */
@Component
final class LogInByPasskey {

    private final Ceremonies ceremonies;
    private final SignedChallenges challenges;
    private final PasskeyStore passkeys;
    private final Subjects subjects;
    private final SignIn signIn;
    private final AuditTrail trail;
    private final Clock clock;

    LogInByPasskey(
            Ceremonies ceremonies,
            SignedChallenges challenges,
            PasskeyStore passkeys,
            Subjects subjects,
            SignIn signIn,
            AuditTrail trail,
            Clock clock) {
        this.ceremonies = ceremonies;
        this.challenges = challenges;
        this.passkeys = passkeys;
        this.subjects = subjects;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Signs in.
     *
     * @param response AuthenticationResponseJSON
     * @throws NoProof whatever is wrong with it
     */
    SessionTokens logIn(String response, @Nullable Device device) {
        Assertion claimed = ceremonies.readLogin(response).orElseThrow(NoProof::new);
        Instant challengeAt = challenges.login(claimed.challenge()).orElseThrow(NoProof::new);
        Passkey passkey = passkeys.find(claimed.owner(), claimed.credentialId()).orElseThrow(NoProof::new);
        Subject subject = ceremonies
                .verify(claimed, passkey)
                .filter(said -> passkeys.use(
                        passkey.passkeyId(), new Use(challengeAt, said.signCount(), said.backedUp(), clock.instant())))
                .flatMap(said -> subjects.recall(passkey.userId()))
                .map(Proven::subject)
                .orElseThrow(() -> refused(passkey));
        SessionTokens session = signIn.signIn(subject, device);
        trail.record(passkey.userId(), Happening.LOGGED_IN_BY_PASSKEY, passkey.id());
        return session;
    }

    /** Only whoever has seen the credential gets here, so nobody can fill a stranger's list of events. */
    private NoProof refused(Passkey passkey) {
        trail.recordUnnoticed(passkey.userId(), Happening.PASSKEY_REFUSED);
        return new NoProof();
    }
}
