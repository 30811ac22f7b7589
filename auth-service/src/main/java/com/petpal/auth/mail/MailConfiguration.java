package com.petpal.auth.mail;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailDelivery delivery(MailSettings settings) {
        if (!settings.smtp().host().isEmpty()) {
            return new SmtpDelivery(settings.smtp(), settings.from());
        }
        if (!settings.folder().isEmpty()) {
            return new FolderDelivery(Path.of(settings.folder()), settings.from());
        }
        log.warn("no mail is sent: neither PETPAL_MAIL_SMTP_HOST nor PETPAL_MAIL_FOLDER is set; letters wait");
        return message -> {
            throw new IllegalStateException("there is nowhere to send mail to");
        };
    }

    @Bean
    Postman postman(
            OutgoingMailStore store,
            List<Letters> letters,
            MailDelivery delivery,
            MailSettings settings,
            MeterRegistry meters,
            Clock clock) {
        var wording = new Wording(settings.links(), clock);
        return new Postman(
                store, new SendLetter(store, byKind(letters), wording, delivery, meters, clock), settings, clock);
    }

    private static Function<OutgoingMail, Optional<Letter>> byKind(List<Letters> all) {
        var byKind = new EnumMap<LetterKind, Letters>(LetterKind.class);
        all.forEach(letters -> letters.kinds().forEach(kind -> byKind.put(kind, letters)));
        return mail -> Optional.ofNullable(byKind.get(mail.kind())).flatMap(letters -> letters.write(mail));
    }
}
