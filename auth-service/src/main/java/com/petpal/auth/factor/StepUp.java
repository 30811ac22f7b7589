package com.petpal.auth.factor;

import com.petpal.auth.factor.FactorRefused.SecondFactorNeeded;
import com.petpal.auth.factor.FactorRefused.WrongCode;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.platform.identity.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Has whoever is signed in prove their second factor, if they have one, for what a stolen access token must not do. */
@Component
public class StepUp {

    private final SecondFactorStore factors;
    private final LimitAttempts limits;
    private final UseCode useCode;

    StepUp(SecondFactorStore factors, LimitAttempts limits, UseCode useCode) {
        this.factors = factors;
        this.limits = limits;
        this.useCode = useCode;
    }

    /**
     * Insists on the second factor, and uses the code up. So it comes last, right before what it is asked for: who has
     * mistyped something else has not lost a code. Whoever has no second factor passes.
     *
     * @param code of an authenticator app or for recovery, as somebody typed it; null if they gave none
     * @throws SecondFactorNeeded 428 {@code second_factor_needed}, if there is no code and has to be
     * @throws WrongCode 403 {@code wrong_code}
     * @throws com.petpal.platform.limit.TooManyAttempts if too many codes were tried
     */
    public void require(Visitor visitor, UserId userId, @Nullable String code) {
        Optional<SecondFactor> factor = factors.find(userId);
        if (factor.isEmpty()) {
            return;
        }
        if (code == null) {
            throw new SecondFactorNeeded();
        }
        limits.code(visitor, userId);
        if (!useCode.use(factor.get(), code)) {
            throw WrongCode.ofWhoIsSignedIn();
        }
    }
}
