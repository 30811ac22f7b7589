package com.petpal.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.auth.TestMailbox.Received;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SendingMailTest extends Mailing {

    @Test
    void withTheMailServerAwayPeopleRegisterAndTheLetterComesOnceItIsBack(CapturedOutput output) {
        Registered ada;
        MAILBOX.goAway();
        try {
            ada = registered();
            forgot(ada.email());
            soon().untilAsserted(() -> assertThat(
                            Objects.requireNonNull(mail(ada.userId(), VERIFY)).getInteger("attempts"))
                    .isGreaterThan(1));
        } finally {
            MAILBOX.comeBack();
        }

        Received welcome = letter(ada.email(), VERIFY, 1);
        Received reset = letter(ada.email(), RESET, 1);

        assertThat(verify(welcome.token()).status()).isEqualTo(204);
        assertThat(output.getAll())
                .contains("is left for later")
                .doesNotContain(ada.email())
                .doesNotContain(welcome.token())
                .doesNotContain(reset.token());
    }

    @Test
    void aLetterWhoseSenderDiedIsSentByTheSweep() {
        Registered ada = registered();
        letter(ada.email(), VERIFY, 1);

        makeDue(ada.userId(), VERIFY);

        letter(ada.email(), VERIFY, 2);
        soon().untilAsserted(() -> assertThat(mail(ada.userId(), VERIFY)).doesNotContainKey("dueAt"));
    }

    @Test
    void aLetterWhoseLinkIsOverIsGivenUp() {
        Registered ada = registered();
        letter(ada.email(), VERIFY, 1);
        soon().untilAsserted(() -> assertThat(mail(ada.userId(), VERIFY)).doesNotContainKey("dueAt"));
        age(ada.userId(), VERIFY, Duration.ofHours(25));

        makeDue(ada.userId(), VERIFY);

        soon().untilAsserted(() -> assertThat(mail(ada.userId(), VERIFY)).isNull());
        assertThat(MAILBOX.to(ada.email())).hasSize(1);
    }

    @Test
    void killedBeforeTheAccountWasActiveTheLetterComesAllTheSame() {
        Abandoned left = new Abandoned(mongo, unique(), ids.userId().toString())
                .withClaimHeld()
                .withAccountDueIn(Duration.ofSeconds(-1), "$argon2id$none");

        Received letter = letter(emailOf(left.handle()), VERIFY, 1);

        assertThat(verify(letter.token()).status()).isEqualTo(204);
    }

    @Test
    void nothingAtRestOpensAnythingOrNamesAnAddress() {
        Registered ada = registered();
        String welcome = letter(ada.email(), VERIFY, 1).token();
        String reset = resetToken(ada.email());

        for (String collection : new String[] {"outgoing_mail", "one_time_tokens"}) {
            assertThat(mongo.find(ofPerson(ada.userId()), Document.class, collection))
                    .hasSize(2)
                    .allSatisfy(document -> assertThat(document.toString())
                            .doesNotContain(welcome.substring(22))
                            .doesNotContain(reset.substring(22))
                            .doesNotContain(ada.email()));
        }
        assertThat(mongo.find(ofPerson(ada.userId()), Document.class, "one_time_tokens"))
                .allSatisfy(token -> assertThat(token.getString("hash")).matches("[\\w-]{43}"));
    }

    @Test
    void lettersThatWereAskedForAreForgottenInTime() {
        Registered ada = registered();
        letter(ada.email(), VERIFY, 1);

        Date kept = Objects.requireNonNull(mail(ada.userId(), VERIFY)).getDate("expiresAt");

        assertThat(Duration.between(Instant.now(), kept.toInstant()))
                .isBetween(Duration.ofHours(24), Duration.ofHours(25));
    }
}
