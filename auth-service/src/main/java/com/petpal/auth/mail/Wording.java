package com.petpal.auth.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ResourceBundle;
import org.springframework.web.util.HtmlUtils;

/**
 * Puts letters into words, the same in HTML and in text: English, or German.
 *
 * <p>The token stands behind the {@code #} of its link, which browsers send to no server and no log ever sees.
 */
final class Wording {

    /** Where somebody asks for a link, whose password is not theirs any more. */
    private static final String FORGOTTEN = "/forgot-password";

    private static final String LAYOUT = "/mail/letter.html";
    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String links;
    private final String layout;
    private final Clock clock;

    Wording(URI links, Clock clock) {
        this.links = links.toString().replaceAll("/+$", "");
        this.layout = layout();
        this.clock = clock;
    }

    Message write(OutgoingMail mail, Letter letter) {
        String kind = mail.kind().text();
        var words = ResourceBundle.getBundle("mail.letters", mail.language(), ENGLISH_OTHERWISE);
        String subject = words.getString(kind + ".subject");
        String lead = words.getString(kind + ".lead");
        String action = words.getString(kind + ".action");
        String note = words.getString(kind + ".note");
        String link = mail.kind().opens() ? links + "/" + kind + "#token=" + letter.token() : links + FORGOTTEN;
        String text = String.join("\n\n", lead, action + ":", link, note, "PetPal Connect") + "\n";
        String html = layout.replace("{{language}}", mail.language().toLanguageTag())
                .replace("{{subject}}", HtmlUtils.htmlEscape(subject, "UTF-8"))
                .replace("{{lead}}", HtmlUtils.htmlEscape(lead, "UTF-8"))
                .replace("{{action}}", HtmlUtils.htmlEscape(action, "UTF-8"))
                .replace("{{note}}", HtmlUtils.htmlEscape(note, "UTF-8"))
                .replace("{{link}}", HtmlUtils.htmlEscape(link, "UTF-8"));
        return new Message(mail.reference(), letter.to(), subject, link, text, html, clock.instant());
    }

    private static String layout() {
        try (InputStream file = Wording.class.getResourceAsStream(LAYOUT)) {
            if (file == null) {
                throw new IllegalStateException(LAYOUT + " is not in this program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
