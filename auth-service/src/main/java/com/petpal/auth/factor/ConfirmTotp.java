package com.petpal.auth.factor;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.factor.FactorRefused.NothingBegun;
import com.petpal.auth.factor.FactorRefused.WrongCode;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes an authenticator app the second factor, once it has shown that it knows the secret. */
@Component
final class ConfirmTotp {

    private static final long NONE_USED = -1;

    private final SecondFactorStore factors;
    private final SealSecrets seal;
    private final RecoveryCodes recoveryCodes;
    private final AuditTrail trail;
    private final Clock clock;

    ConfirmTotp(
            SecondFactorStore factors, SealSecrets seal, RecoveryCodes recoveryCodes, AuditTrail trail, Clock clock) {
        this.factors = factors;
        this.seal = seal;
        this.recoveryCodes = recoveryCodes;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Confirms. The code is used up by it. Guessing here is in vain, for whoever may ask has been told the secret.
     *
     * @return the recovery codes, which nobody is told again
     * @throws NothingBegun if no secret waits for it
     * @throws WrongCode if it is not a code of that secret
     */
    List<String> confirm(UserId userId, String code) {
        Instant now = clock.instant();
        String sealed = factors.begun(userId).orElseThrow(NothingBegun::new);
        long step =
                seal.open(userId, sealed).find(code.strip(), now, NONE_USED).orElseThrow(WrongCode::ofWhoIsSignedIn);
        List<String> codes = recoveryCodes.next();
        List<String> hashes = codes.stream()
                .map(recovery -> recoveryCodes.hash(userId, recovery))
                .flatMap(Optional::stream)
                .toList();
        if (!factors.enable(new SecondFactor(userId, sealed, step), hashes, now)) {
            throw new NothingBegun();
        }
        trail.record(userId, Happening.SECOND_FACTOR_ENABLED);
        return codes;
    }
}
