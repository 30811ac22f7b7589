package com.petpal.feed.comment;

import com.petpal.platform.web.BadInput;
import java.util.Arrays;
import java.util.Locale;

/** Which comments come first. */
enum Order {
    OLDEST,
    NEWEST,
    /** Of answers to a question alone. */
    HELPFUL;

    /** @throws BadInput if there is no such order */
    static Order parse(String text) {
        return Arrays.stream(values())
                .filter(order -> order.wire().equals(text))
                .findFirst()
                .orElseThrow(() -> new BadInput("invalid_request", "order", "An order is oldest, newest or helpful."));
    }

    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
