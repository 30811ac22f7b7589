package com.petpal.systemtests;

import com.petpal.localstack.passkey.Circumstances;
import com.petpal.localstack.passkey.KeyKind;
import com.petpal.localstack.passkey.SoftAuthenticator;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody with passkeys, who tries everything about them once. */
final class PasskeyRequests {

    private static final String PASSKEYS = "/v1/auth/passkeys";

    private final App anonymous;
    private final App app;
    private final Map<String, Object> newPasskey;
    private final Map<String, Object> assertion;
    private final String unwanted;

    /** @param origin whose page the passkeys are made on */
    PasskeyRequests(App anonymous, Person owner, String origin) {
        Circumstances seen = Circumstances.good().at(origin);
        this.anonymous = anonymous;
        this.app = owner.app();
        Answer offer = offer().expect(200);
        String challenge = offer.text("/challenge");
        var phone = new SoftAuthenticator(KeyKind.ES256);
        add(phone.register(challenge, seen)).expect(201);
        this.unwanted = add(new SoftAuthenticator(KeyKind.EDDSA).register(challenge, seen))
                .expect(201)
                .text("/passkeyId");
        this.newPasskey = new SoftAuthenticator(KeyKind.ES256).register(challenge, seen);
        this.assertion = phone.logIn(loginOptions().expect(200).text("/challenge"), offer.text("/user/id"), seen);
    }

    void addTo(Map<String, Supplier<Answer>> requests) {
        requests.put("POST " + PASSKEYS + "/register/options", this::offer);
        requests.put("POST " + PASSKEYS + "/register", () -> add(newPasskey));
        requests.put("GET " + PASSKEYS, () -> app.get(PASSKEYS));
        requests.put("DELETE " + PASSKEYS + "/{passkeyId}", () -> app.delete(PASSKEYS + "/" + unwanted));
        requests.put("POST " + PASSKEYS + "/login/options", this::loginOptions);
        requests.put(
                "POST " + PASSKEYS + "/login",
                () -> anonymous.post(PASSKEYS + "/login", Map.of("credential", assertion)));
    }

    private Answer offer() {
        return app.post(PASSKEYS + "/register/options", Map.of("password", "correct horse battery staple"));
    }

    private Answer add(Map<String, Object> credential) {
        return app.post(PASSKEYS + "/register", Map.of("credential", credential));
    }

    private Answer loginOptions() {
        return anonymous.post(PASSKEYS + "/login/options", Map.of());
    }
}
