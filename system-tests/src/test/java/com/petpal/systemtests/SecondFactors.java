package com.petpal.systemtests;

import java.util.Map;
import java.util.function.Supplier;

/** What can be done with an authenticator app, each by a person of its own, because codes are good once. */
record SecondFactors(
        App app, Person beginning, Guarded confirming, Guarded signingIn, String mfaToken, Guarded leaving) {

    private static final String TOTP = "/v1/auth/mfa/totp";

    SecondFactors(App app) {
        this(app, Person.register(app, "Emil"), begun(app, "Fay"), guarded(app, "Gus"));
    }

    private SecondFactors(App app, Person beginning, Guarded confirming, Guarded signingIn) {
        this(app, beginning, confirming, signingIn, mfaToken(app, signingIn), guarded(app, "Hedy"));
    }

    /** Somebody with an authenticator app. */
    record Guarded(Person person, Authenticator authenticator) {

        Answer post(String path, String code) {
            return person.app().post(path, Map.of("code", code));
        }
    }

    Map<String, Supplier<Answer>> requests() {
        return Map.of(
                "POST /v1/auth/mfa",
                () -> app.post(
                        "/v1/auth/mfa",
                        Map.of(
                                "mfaToken",
                                mfaToken,
                                "code",
                                signingIn.authenticator().nextCode())),
                "POST " + TOTP,
                () -> beginning.app().post(TOTP, Map.of()),
                "POST " + TOTP + "/confirm",
                () -> confirming.post(
                        TOTP + "/confirm", confirming.authenticator().nextCode()),
                "POST " + TOTP + "/disable",
                () -> leaving.post(TOTP + "/disable", leaving.authenticator().nextCode()));
    }

    private static Guarded begun(App app, String name) {
        Person person = Person.register(app, name);
        String secret = person.app().post(TOTP, Map.of()).expect(200).text("/secret");
        return new Guarded(person, new Authenticator(secret));
    }

    private static Guarded guarded(App app, String name) {
        Guarded begun = begun(app, name);
        begun.post(TOTP + "/confirm", begun.authenticator().codeNow()).expect(200);
        return begun;
    }

    private static String mfaToken(App app, Guarded guarded) {
        var login = Map.of("email", guarded.person().email(), "password", "correct horse battery staple");
        return app.post("/v1/auth/login", login).expect(200).text("/mfaToken");
    }
}
