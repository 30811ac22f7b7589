package com.petpal.auth.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.petpal.platform.identity.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderDeliveryTest {

    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
    private static final String LINK = "http://localhost:8080/reset-password#token=secret";

    @Test
    void aLetterIsAFileForAMailProgramAndOneForAPerson(@TempDir Path folder) throws IOException {
        new FolderDelivery(folder.resolve("mail"), "us@example.org").deliver(message());

        String name = NOW.toEpochMilli() + "-reference";
        assertThat(Files.readString(folder.resolve("mail").resolve(name + ".txt")))
                .startsWith(
                        "To: ada@example.org\nSubject: W\u00e4hle ein neues Passwort\nLink: " + LINK + "\nDate: " + NOW)
                .contains("\n\nJemand, hoffentlich du");
        assertThat(Files.readString(folder.resolve("mail").resolve(name + ".eml")))
                .contains(
                        "From: us@example.org",
                        "To: ada@example.org",
                        "Message-ID: <reference@example.org>",
                        "Auto-Submitted: auto-generated",
                        "multipart/alternative",
                        "text/plain; charset=UTF-8",
                        "text/html; charset=UTF-8");
    }

    @Test
    void aFolderThatCannotBeIsAFailure(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> new FolderDelivery(file, "us@example.org").deliver(message()))
                .isInstanceOf(UncheckedIOException.class);
    }

    private static Message message() {
        var wording = new Wording(URI.create("http://localhost:8080/"), Clock.fixed(NOW, ZoneOffset.UTC));
        var mail = new OutgoingMail(new UserId(1), LetterKind.RESET_PASSWORD, "reference", Locale.GERMAN, NOW, 0);
        return wording.write(mail, new Letter("ada@example.org", "secret"));
    }
}
