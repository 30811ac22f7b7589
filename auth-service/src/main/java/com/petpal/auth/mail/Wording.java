package com.petpal.auth.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
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
        String lead = words.getString(kind + ".lead").replace("{{when}}", when(letter, mail.language()));
        String action = words.getString(kind + ".action");
        String note = words.getString(kind + ".note");
        String link = links + path(mail.kind(), letter);
        String text = String.join("\n\n", lead, action + ":", link, note, "PetPal Connect") + "\n";
        String html = layout.replace("{{language}}", mail.language().toLanguageTag())
                .replace("{{subject}}", HtmlUtils.htmlEscape(subject, "UTF-8"))
                .replace("{{lead}}", HtmlUtils.htmlEscape(lead, "UTF-8"))
                .replace("{{action}}", HtmlUtils.htmlEscape(action, "UTF-8"))
                .replace("{{note}}", HtmlUtils.htmlEscape(note, "UTF-8"))
                .replace("{{link}}", HtmlUtils.htmlEscape(link, "UTF-8"));
        return new Message(mail.reference(), letter.to(), subject, link, text, html, clock.instant());
    }

    /** To the minute, in UTC, for nobody knows where the reader is. */
    private static String when(Letter letter, Locale language) {
        var form = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneOffset.UTC);
        return letter.when().map(time -> form.format(time) + " UTC").orElse("");
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

    private static String path(LetterKind kind, Letter letter) {
        if (kind == LetterKind.PASSWORD_CHANGED) {
            return FORGOTTEN;
        }
        return "/" + kind.text() + (kind.opens() ? "#token=" + letter.token() : "");
    }
}
