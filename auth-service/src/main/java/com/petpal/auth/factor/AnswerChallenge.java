package com.petpal.auth.factor;

import com.petpal.auth.audit.AuditTrail;
import com.petpal.auth.audit.Happening;
import com.petpal.auth.factor.FactorRefused.ChallengeOver;
import com.petpal.auth.factor.FactorRefused.WrongCode;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.auth.session.Proven;
import com.petpal.auth.session.SessionTokens;
import com.petpal.auth.session.SignIn;
import com.petpal.auth.session.Subjects;
import org.springframework.stereotype.Component;

/** Opens the session that a login was about, for whoever proves the second factor too. */
@Component
final class AnswerChallenge {

    private final Challenges challenges;
    private final LimitAttempts limits;
    private final Subjects subjects;
    private final SecondFactorStore factors;
    private final UseCode useCode;
    private final SignIn signIn;
    private final AuditTrail trail;

    AnswerChallenge(
            Challenges challenges,
            LimitAttempts limits,
            Subjects subjects,
            SecondFactorStore factors,
            UseCode useCode,
            SignIn signIn,
            AuditTrail trail) {
        this.challenges = challenges;
        this.limits = limits;
        this.subjects = subjects;
        this.factors = factors;
        this.useCode = useCode;
        this.signIn = signIn;
        this.trail = trail;
    }

    /**
     * Answers. The limit comes after the challenge was found: else a token that is long over could use up the tries of
     * its owner for ever.
     *
     * @throws ChallengeOver if the token is not good, or not any more
     * @throws WrongCode if the code is not good; the token stays so
     * @throws com.petpal.platform.limit.TooManyAttempts if too many codes of this account were tried
     */
    SessionTokens answer(Visitor visitor, String token, String code) {
        Challenge challenge = challenges.take(token).orElseThrow(ChallengeOver::new);
        limits.codeAtLogin(visitor, challenge.userId());
        Proven proven = subjects.recall(challenge.userId())
                .filter(now -> now.credential().equals(challenge.credential()))
                .orElseThrow(ChallengeOver::new);
        SecondFactor factor = factors.find(challenge.userId()).orElseThrow(ChallengeOver::new);
        if (!useCode.use(factor, code)) {
            throw WrongCode.atLogin();
        }
        if (!challenges.end(challenge)) {
            throw new ChallengeOver();
        }
        SessionTokens session = signIn.signIn(proven.subject(), challenge.device());
        trail.record(challenge.userId(), Happening.LOGGED_IN);
        return session;
    }
}
