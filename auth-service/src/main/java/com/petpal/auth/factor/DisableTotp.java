package com.petpal.auth.factor;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.factor.FactorRefused.NotEnabled;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.identity.UserId;
import org.springframework.stereotype.Component;

/** Takes the second factor away from whoever proves it one more time; a recovery code does, for a lost authenticator. */
@Component
final class DisableTotp {

    private final StepUp stepUp;
    private final SecondFactorStore factors;
    private final AuditTrail trail;

    DisableTotp(StepUp stepUp, SecondFactorStore factors, AuditTrail trail) {
        this.stepUp = stepUp;
        this.factors = factors;
        this.trail = trail;
    }

    /** @throws NotEnabled if there is none */
    void disable(Visitor visitor, UserId userId, String code) {
        stepUp.require(visitor, userId, code);
        if (!factors.disable(userId)) {
            throw new NotEnabled();
        }
        trail.record(userId, Happening.SECOND_FACTOR_DISABLED);
    }
}
