package com.petpal.auth.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * Puts letters into a folder, for a laptop: {@code <milliseconds>-<id>.eml} for a mail program, and beside it {@code
 * .txt} with the lines {@code To:}, {@code Subject:}, {@code Link:}, {@code Date:} and the text, for a person.
 */
final class FolderDelivery implements MailDelivery {

    private final Path folder;
    private final MimeLetter letters;

    FolderDelivery(Path folder, String from) {
        this.folder = folder;
        this.letters = new MimeLetter(Session.getInstance(new Properties()), from);
    }

    @Override
    public void deliver(Message message) {
        String name = message.at().toEpochMilli() + "-" + message.id();
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name + ".eml");
            try (OutputStream out = Files.newOutputStream(file)) {
                letters.of(message).writeTo(out);
            }
            // Whoever lists the folder goes by the second file, and it comes whole.
            Path unfinished = folder.resolve(name + ".new");
            Files.writeString(unfinished, plain(message));
            Files.move(unfinished, folder.resolve(name + ".txt"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("a letter could not be written", e);
        }
    }

    private static String plain(Message message) {
        return "To: %s%nSubject: %s%nLink: %s%nDate: %s%n%n%s"
                .formatted(message.to(), message.subject(), message.link(), message.at(), message.text());
    }
}
