package com.petpal.platform.erasure;

/** Takes receipts. */
@FunctionalInterface
public interface Receipts {

    /**
     * Hands one over; again is harmless. A deletion that nobody knows any more needs none.
     *
     * @throws com.petpal.platform.web.Unavailable if nobody took it
     */
    void deliver(String deletionId, Receipt receipt);
}
