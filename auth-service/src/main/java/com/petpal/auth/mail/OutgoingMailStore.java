package com.petpal.auth.mail;

import java.time.Instant;

/** Where letters wait. Each change is one conditional write of one document. */
interface OutgoingMailStore {

    /**
     * Asks for a letter, in place of the last one of its kind to the same person.
     *
     * @param dueAt when somebody else may try to send it
     * @param since if the last one was asked for after this, nothing changes
     * @return whether it is asked for
     */
    boolean ask(OutgoingMail mail, Instant dueAt, Instant since);

    /**
     * Takes the next attempt at a letter, so that of several who try one sends it.
     *
     * @param seen must be as it is stored, and not sent
     * @param dueAt when somebody else may try again
     */
    boolean claim(OutgoingMail seen, Instant dueAt);

    /** It was sent. */
    void sent(OutgoingMail mail);

    /** Nobody is to get it. */
    void drop(OutgoingMail mail);
}
