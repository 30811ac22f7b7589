package com.petpal.auth.passkey;

import org.springframework.stereotype.Component;

/** Tells a browser to look for a passkey, whosever it may be. Costs next to nothing and stores nothing. */
@Component
final class OfferLogin {

    private final Challenges challenges;
    private final RelyingParty party;

    OfferLogin(Challenges challenges, RelyingParty party) {
        this.challenges = challenges;
        this.party = party;
    }

    Options.Request offer() {
        return new Options.Request(
                Ceremonies.base64(challenges.forLogin()), Challenges.LIFE.toMillis(), party.id(), "required");
    }
}
