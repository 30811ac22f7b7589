package com.petpal.auth.factor;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Uses up a code, of an authenticator app or for recovery. Whoever calls it has counted the try. */
@Component
final class UseCode {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{" + TotpSecret.DIGITS + "}");

    private final SecondFactorStore factors;
    private final SealSecrets seal;
    private final RecoveryCodes recoveryCodes;
    private final AuditTrail trail;
    private final Clock clock;

    UseCode(SecondFactorStore factors, SealSecrets seal, RecoveryCodes recoveryCodes, AuditTrail trail, Clock clock) {
        this.factors = factors;
        this.seal = seal;
        this.recoveryCodes = recoveryCodes;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether the code was good until now. Of many who use one at once, one does. */
    boolean use(SecondFactor factor, String typed) {
        String code = typed.strip();
        boolean used = SIX_DIGITS.matcher(code).matches() ? useTotp(factor, code) : useRecovery(factor, code);
        if (!used) {
            trail.record(factor.userId(), Happening.SECOND_FACTOR_FAILED);
        }
        return used;
    }

    private boolean useTotp(SecondFactor factor, String code) {
        TotpSecret secret = seal.open(factor.userId(), factor.sealed());
        OptionalLong step = secret.find(code, clock.instant(), factor.usedStep());
        return step.isPresent() && factors.useStep(factor, step.getAsLong());
    }

    private boolean useRecovery(SecondFactor factor, String code) {
        OptionalInt left = recoveryCodes
                .hash(factor.userId(), code)
                .map(hash -> factors.useRecoveryCode(factor, hash))
                .orElse(OptionalInt.empty());
        left.ifPresent(rest -> trail.record(factor.userId(), Happening.RECOVERY_CODE_USED, String.valueOf(rest)));
        return left.isPresent();
    }
}
