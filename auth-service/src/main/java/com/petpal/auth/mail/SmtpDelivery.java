package com.petpal.auth.mail;

import com.petpal.auth.mail.MailSettings.Protection;
import com.petpal.auth.mail.MailSettings.Smtp;
import jakarta.mail.MessagingException;
import java.util.Properties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends by SMTP. */
final class SmtpDelivery implements MailDelivery {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MimeLetter letters;

    SmtpDelivery(Smtp smtp, String from) {
        sender.setHost(smtp.host());
        sender.setPort(smtp.port());
        if (!smtp.user().isEmpty()) {
            sender.setUsername(smtp.user());
            sender.setPassword(smtp.password());
        }
        sender.setJavaMailProperties(properties(smtp));
        this.letters = new MimeLetter(sender.getSession(), from);
    }

    @Override
    public void deliver(Message message) {
        try {
            sender.send(letters.of(message));
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private static Properties properties(Smtp smtp) {
        String patience = String.valueOf(smtp.patience().toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(!smtp.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(smtp.protection() == Protection.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(smtp.protection() == Protection.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(smtp.protection() == Protection.STARTTLS));
        // Addresses of any script, where the server takes them (RFC 6531).
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }
}
