package com.petpal.auth.passkey;

import com.petpal.auth.credential.Password;
import com.petpal.auth.credential.PasswordHasher;
import com.petpal.auth.credential.WrongPassword;
import com.petpal.auth.factor.StepUp;
import com.petpal.auth.limit.LimitAttempts;
import com.petpal.auth.limit.Visitor;
import com.petpal.auth.passkey.Options.Algorithm;
import com.petpal.auth.passkey.Options.Descriptor;
import com.petpal.auth.recovery.Holder;
import com.petpal.auth.recovery.Holders;
import com.petpal.platform.security.Caller;
import com.petpal.platform.web.NotFound;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a browser what passkey to make, for somebody who has just proved who they are. */
@Component
final class OfferRegistration {

    private static final String NAME = "PetPal Connect";
    private static final String REQUIRED = "required";
    private static final List<Algorithm> ALGORITHMS = Ceremonies.ALGORITHMS.stream()
            .map(algorithm -> new Algorithm(Options.TYPE, algorithm.getValue()))
            .toList();

    private final Holders holders;
    private final LimitAttempts limits;
    private final PasswordHasher hasher;
    private final StepUp stepUp;
    private final PasskeyStore passkeys;
    private final SignedChallenges challenges;
    private final RelyingParty party;

    OfferRegistration(
            Holders holders,
            LimitAttempts limits,
            PasswordHasher hasher,
            StepUp stepUp,
            PasskeyStore passkeys,
            SignedChallenges challenges,
            RelyingParty party) {
        this.holders = holders;
        this.limits = limits;
        this.hasher = hasher;
        this.stepUp = stepUp;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.party = party;
    }

    /**
     * Options that exclude the authenticators that have one already. A passkey signs in without a second factor, so adding
     * one takes it.
     *
     * @param code of the second factor; null if they gave none
     * @throws WrongPassword if this is not the caller's
     * @throws PasskeyRefused.TooMany if they may have no more
     */
    Options.Creation offer(Visitor visitor, Caller caller, Password password, @Nullable String code) {
        limits.password(visitor, caller.userId());
        Holder holder = holders.find(caller.userId()).orElseThrow(() -> new NotFound("account"));
        if (!hasher.matches(password, holder.passwordHash())) {
            throw new WrongPassword();
        }
        List<Passkey> there = passkeys.of(caller.userId(), AddPasskey.MOST);
        if (there.size() == AddPasskey.MOST) {
            throw new PasskeyRefused.TooMany(AddPasskey.MOST);
        }
        stepUp.require(visitor, caller.userId(), code);
        return new Options.Creation(
                new Options.Party(party.id(), NAME),
                new Options.User(Ceremonies.handle(caller.userId()), holder.email(), holder.email()),
                Ceremonies.base64(challenges.forRegistration(caller.sessionId())),
                ALGORITHMS,
                SignedChallenges.LIFE.toMillis(),
                there.stream().map(OfferRegistration::descriptor).toList(),
                new Options.Selection(REQUIRED, true, REQUIRED),
                "none");
    }

    private static Descriptor descriptor(Passkey passkey) {
        return new Descriptor(Options.TYPE, passkey.credentialId(), passkey.transports());
    }
}
