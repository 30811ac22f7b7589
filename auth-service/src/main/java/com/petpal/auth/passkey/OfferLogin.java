package com.petpal.auth.passkey;

import org.springframework.stereotype.Component;

/** Tells a browser to look for a passkey, whosever it may be. Costs next to nothing and stores nothing. */
@Component
final class OfferLogin {

    private final SignedChallenges challenges;
    private final RelyingParty party;

    OfferLogin(SignedChallenges challenges, RelyingParty party) {
        this.challenges = challenges;
        this.party = party;
    }

    Options.Request offer() {
        return new Options.Request(
                Ceremonies.base64(challenges.forLogin()), SignedChallenges.LIFE.toMillis(), party.id(), "required");
    }
}
