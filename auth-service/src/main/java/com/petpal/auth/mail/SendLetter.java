package com.petpal.auth.mail;

import com.petpal.platform.web.Redacted;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One attempt at a letter. Whatever goes wrong leaves it due, and no address or link in the log. */
final class SendLetter {

    private static final Logger log = LoggerFactory.getLogger(SendLetter.class);

    private final OutgoingMailStore store;
    private final Function<OutgoingMail, Optional<Letter>> letters;
    private final Wording wording;
    private final MailDelivery delivery;
    private final MeterRegistry meters;
    private final Clock clock;

    SendLetter(
            OutgoingMailStore store,
            Function<OutgoingMail, Optional<Letter>> letters,
            Wording wording,
            MailDelivery delivery,
            MeterRegistry meters,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.wording = wording;
        this.delivery = delivery;
        this.meters = meters;
        this.clock = clock;
    }

    /** @param mine takes the attempt; false if somebody else has it */
    void attempt(BooleanSupplier mine, OutgoingMail mail) {
        try {
            if (mine.getAsBoolean()) {
                send(mail);
            }
        } catch (RuntimeException later) {
            count(mail, "failed");
            if (mail.attempts() == 1) {
                log.warn("a {} letter is left for later", mail.kind().text(), Redacted.of(later));
            }
        }
    }

    private void send(OutgoingMail mail) {
        if (!clock.instant().isBefore(mail.expiresAt())) {
            store.drop(mail);
            count(mail, "given_up");
            log.warn("a {} letter was never sent: its link is over", mail.kind().text());
            return;
        }
        Optional<Letter> letter = letters.apply(mail);
        if (letter.isEmpty()) {
            store.drop(mail);
            count(mail, "nobody");
            return;
        }
        delivery.deliver(wording.write(mail, letter.get()));
        count(mail, "sent");
        store.sent(mail);
    }

    private void count(OutgoingMail mail, String outcome) {
        meters.counter("petpal.mail", "kind", mail.kind().text(), "outcome", outcome)
                .increment();
    }
}
