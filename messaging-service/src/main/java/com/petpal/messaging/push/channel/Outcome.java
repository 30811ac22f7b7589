package com.petpal.messaging.push.channel;

import java.time.Duration;

/** What came of sending a push to one device. */
public sealed interface Outcome {

    /** The platform has it. */
    record Sent() implements Outcome {}

    /** Nothing will ever reach the device under this token. */
    record Dead(String reason) implements Outcome {}

    /** @param notBefore how long the platform wants to be left alone; zero if it did not say */
    record Later(String reason, Duration notBefore) implements Outcome {}

    /** This push will not be taken, however often it is sent; others may be. */
    record Refused(String reason) implements Outcome {}

    Outcome SENT = new Sent();

    /** Its name in metrics. */
    default String text() {
        return switch (this) {
            case Sent sent -> "sent";
            case Dead dead -> "dead";
            case Later later -> "later";
            case Refused refused -> "refused";
        };
    }
}
