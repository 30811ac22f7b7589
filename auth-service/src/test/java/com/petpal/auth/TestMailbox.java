package com.petpal.auth;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real SMTP server, and what it was given. */
final class TestMailbox {

    private static final Pattern LINK =
            Pattern.compile("https://app\\.petpal\\.example/([a-z-]+)(?:#token=([\\w-]+))?");

    private final ServerSetup setup;
    private volatile GreenMail server;

    TestMailbox() {
        setup = new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        server = started(setup);
    }

    /**
     * A letter as it arrived.
     *
     * @param kind the path of its link
     * @param token empty if its link opens nothing
     */
    record Received(String subject, String text, String html, String kind, String token, String messageId) {}

    int port() {
        return setup.getPort();
    }

    void goAway() {
        server.stop();
    }

    void comeBack() {
        server = started(setup);
    }

    /** What came to an address, oldest first. */
    List<Received> to(String email) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> recipient(message).equals(email))
                .map(TestMailbox::received)
                .toList();
    }

    List<Received> to(String email, String kind) {
        return to(email).stream().filter(letter -> letter.kind().equals(kind)).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Received received(MimeMessage message) {
        try {
            var parts = (MimeMultipart) message.getContent();
            String text = (String) parts.getBodyPart(0).getContent();
            String html = (String) parts.getBodyPart(1).getContent();
            if (!parts.getBodyPart(0).isMimeType("text/plain")
                    || !parts.getBodyPart(1).isMimeType("text/html")) {
                throw new IllegalStateException("a letter is text, then HTML");
            }
            Matcher link = LINK.matcher(text);
            if (!link.find() || !html.contains(link.group())) {
                throw new IllegalStateException("a letter has a link in both parts");
            }
            return new Received(
                    message.getSubject(),
                    text,
                    html,
                    link.group(1),
                    Objects.requireNonNullElse(link.group(2), ""),
                    message.getMessageID());
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail started(ServerSetup setup) {
        var server = new GreenMail(setup);
        server.start();
        return server;
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
