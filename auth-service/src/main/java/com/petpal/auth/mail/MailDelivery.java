package com.petpal.auth.mail;

/** Takes letters away. */
@FunctionalInterface
interface MailDelivery {

    /**
     * Hands a message over; returns once somebody else answers for it.
     *
     * @throws RuntimeException if nobody took it; its text may repeat an address
     */
    void deliver(Message message);
}
