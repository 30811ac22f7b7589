package com.petpal.auth.mail;

import java.time.Instant;

/**
 * A letter in words. Personal and secret.
 *
 * @param id the same for every attempt, so that a mailbox may tell a repeat (RFC 5322, section 3.6.4)
 * @param link also in both bodies
 */
record Message(String id, String to, String subject, String link, String text, String html, Instant at) {

    @Override
    public String toString() {
        return "Message[" + id + "]";
    }
}
