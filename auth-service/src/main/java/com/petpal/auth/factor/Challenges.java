package com.petpal.auth.factor;

import com.petpal.auth.session.AskForSecondFactor;
import com.petpal.auth.session.Device;
import com.petpal.auth.session.Proven;
import com.petpal.auth.session.SecondFactorNeeded;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.UserId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Logins that wait for a second factor: for five minutes, five tries and one session. */
@Component
final class Challenges implements AskForSecondFactor {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 5;
    private static final int OWNER = 11;

    private final ChallengeTokens tokens;
    private final ChallengeStore challenges;
    private final IdGenerator ids;
    private final Clock clock;

    Challenges(ChallengeTokens tokens, ChallengeStore challenges, IdGenerator ids, Clock clock) {
        this.tokens = tokens;
        this.challenges = challenges;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public SecondFactorNeeded ask(Proven proven, @Nullable Device device) {
        UserId owner = proven.subject().userId();
        String id = owner + ids.random64();
        challenges.begin(new Challenge(
                id, owner, proven.credential(), device, 0, clock.instant().plus(LIFE)));
        return new SecondFactorNeeded(true, tokens.of(id));
    }

    /** The challenge of this token, one try of which is taken; empty if there is none, or none left. */
    Optional<Challenge> take(String token) {
        return tokens.parse(token)
                .flatMap(id -> challenges.take(UserId.parse(id.substring(0, OWNER)), id, MOST_TRIES, clock.instant()));
    }

    /** Ends it. Whether it was still there. */
    boolean end(Challenge challenge) {
        return challenges.end(challenge);
    }
}
