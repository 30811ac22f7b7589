package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class StrongerHashesTest extends Guarding {

    private static final String TODAY = "$argon2id$v=19$m=19456,t=2,p=1$";

    @Test
    void aHashOfWeakerParametersIsMadeStrongerByTheNextLogin() {
        String ada = unique();
        String userId = register(ada).text("/userId");
        String weak = plantWeakHash(userId);

        Answer wrong = logIn(emailOf(ada), "not her password");
        String untouched = hashOf(userId);
        Answer session = logIn(emailOf(ada), PASSWORD);
        String strong = hashOf(userId);
        Answer again = logIn(emailOf(ada), PASSWORD);

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(untouched).isEqualTo(weak);
        assertThat(session.status()).isEqualTo(200);
        assertThat(strong).startsWith(TODAY);
        assertThat(again.status()).isEqualTo(200);
        assertThat(hashOf(userId)).isEqualTo(strong);
    }

    @Test
    void whoseHashIsMadeStrongerByALoginEndsItWithTheirSecondFactor() {
        Guarded ada = guarded();
        plantWeakHash(ada.userId());

        Answer session = answer(mfaToken(ada), ada.app().codeNow());

        assertThat(hashOf(ada.userId())).startsWith(TODAY);
        assertThat(session.status()).isEqualTo(200);
    }

    private String plantWeakHash(String userId) {
        String weak = Objects.requireNonNull(new Argon2PasswordEncoder(16, 32, 1, 4_096, 1).encode(PASSWORD));
        mongo.updateFirst(one(userId), new Update().set("passwordHash", weak), "accounts");
        return weak;
    }

    private String hashOf(String userId) {
        return Objects.requireNonNull(stored("accounts", userId)).getString("passwordHash");
    }
}
