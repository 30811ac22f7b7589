package com.petpal.messaging.push.channel;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A token that is made when it is needed, shared until it is over, and made once by all who wait for it. */
final class RenewedToken {

    private final Supplier<Token> source;
    private final Clock clock;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Token current;

    RenewedToken(Supplier<Token> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** @param until when it is not to be used any more */
    record Token(String text, Instant until) {

        @Override
        public String toString() {
            return "Token[" + until + "]";
        }
    }

    String get() {
        return good().orElseGet(this::make).text();
    }

    private Token make() {
        making.lock();
        try {
            return good().orElseGet(() -> {
                Token made = source.get();
                current = made;
                return made;
            });
        } finally {
            making.unlock();
        }
    }

    /** The platform does not take it; unless there is another already, one is made next time. */
    void drop(String refused) {
        Token known = current;
        if (known != null && known.text().equals(refused)) {
            current = null;
        }
    }

    private Optional<Token> good() {
        return Optional.ofNullable(current).filter(token -> clock.instant().isBefore(token.until()));
    }
}
