package com.petpal.auth.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves.
 *
 * @param smtp where to
 * @param folder where letters are put as files when there is no SMTP host; empty for nowhere
 * @param from the sender's address
 * @param links base address of the links in letters
 * @param pause how long after a letter nobody gets another of its kind
 * @param retryAfter the first pause after a failed attempt, doubled each time up to half an hour; longer than an attempt
 *     takes
 * @param threads how many letters are sent at once
 */
@ConfigurationProperties("petpal.mail")
record MailSettings(
        @DefaultValue Smtp smtp,
        @DefaultValue("") String folder,

        @DefaultValue("PetPal Connect <no-reply@petpal.example>")
        String from,

        @DefaultValue("http://localhost:8080") URI links,
        @DefaultValue("1m") Duration pause,
        @DefaultValue("30s") Duration retryAfter,
        @DefaultValue("4") int threads) {

    MailSettings {
        if (threads < 1 || retryAfter.isZero() || retryAfter.isNegative()) {
            throw new IllegalArgumentException("petpal.mail needs threads of 1 or more and a retry-after");
        }
    }

    /** How a connection is protected. */
    enum Protection {
        /** Encrypted from the first byte (RFC 8314). */
        TLS,
        /** Encrypted before anything is said, or not at all. */
        STARTTLS,
        /** For a relay on the same machine, and tests. */
        NONE
    }

    /**
     * A server that takes mail (RFC 6409).
     *
     * @param host empty for none
     * @param user empty if it asks for none
     * @param password secret
     * @param patience how long it may take to connect, and to answer each command
     */
    record Smtp(
            @DefaultValue("") String host,
            @DefaultValue("587") int port,
            @DefaultValue("") String user,
            @DefaultValue("") String password,
            @DefaultValue("starttls") Protection protection,
            @DefaultValue("5s") Duration patience) {

        @Override
        public String toString() {
            return "Smtp[" + host + ":" + port + ", " + protection + "]";
        }
    }
}
