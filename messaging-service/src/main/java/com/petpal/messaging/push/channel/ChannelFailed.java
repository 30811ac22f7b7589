package com.petpal.messaging.push.channel;

/** Something on the way to a platform went wrong, and what that means for the push. */
final class ChannelFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    ChannelFailed(Outcome outcome) {
        super(outcome.text(), null, false, false);
        this.outcome = outcome;
    }

    Outcome outcome() {
        return outcome;
    }
}
