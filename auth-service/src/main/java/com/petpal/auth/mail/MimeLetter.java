package com.petpal.auth.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message as mail programs read it: text, and the same in HTML for those that can (RFC 2046, section 5.1.4). */
final class MimeLetter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final InternetAddress from;

    MimeLetter(Session session, String from) {
        this.session = session;
        try {
            this.from = new InternetAddress(from, true);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("petpal.mail.from is no address", e);
        }
    }

    MimeMessage of(Message message) throws MessagingException {
        var mime = new MimeMessage(session);
        mime.setFrom(from);
        mime.setRecipient(RecipientType.TO, recipient(message.to()));
        mime.setSubject(message.subject(), UTF_8);
        mime.setSentDate(Date.from(message.at()));
        // No machine answers this, such as one that says that somebody is on holiday (RFC 3834).
        mime.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(message.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(message.html(), UTF_8, "html");
        mime.setContent(new MimeMultipart("alternative", text, html));
        mime.saveChanges();
        String address = from.getAddress();
        mime.setHeader("Message-ID", "<" + message.id() + address.substring(address.lastIndexOf('@')) + ">");
        return mime;
    }

    /** Our rules for addresses are stricter than those of the parser, except that ours may be of any script. */
    private static InternetAddress recipient(String address) {
        var recipient = new InternetAddress();
        recipient.setAddress(address);
        return recipient;
    }
}
