package com.petpal.messaging.socket;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.Caller;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;

/** The sockets that are open in this process, and whose they are. */
@Component
class Sockets {

    private final Set<LiveSocket> open = ConcurrentHashMap.newKeySet();
    private final ConcurrentMap<UserId, Set<LiveSocket>> byPerson = new ConcurrentHashMap<>();

    Sockets(MeterRegistry meters) {
        Gauge.builder("petpal.sockets", open, Set::size)
                .description("Sockets that are open in this process")
                .register(meters);
    }

    void opened(LiveSocket socket) {
        open.add(socket);
    }

    /** From now on the socket gets what is for this person. */
    void belongs(LiveSocket socket, UserId person) {
        byPerson.compute(person, (any, sockets) -> {
            Set<LiveSocket> all = sockets == null ? ConcurrentHashMap.newKeySet() : sockets;
            all.add(socket);
            return all;
        });
    }

    void closed(LiveSocket socket) {
        open.remove(socket);
        socket.caller()
                .map(Caller::userId)
                .ifPresent(person -> byPerson.computeIfPresent(person, (any, sockets) -> {
                    sockets.remove(socket);
                    return sockets.isEmpty() ? null : sockets;
                }));
    }

    int countOf(UserId person) {
        return byPerson.getOrDefault(person, Set.of()).size();
    }

    boolean isHere(UserId person) {
        return byPerson.containsKey(person);
    }

    Set<UserId> people() {
        return Set.copyOf(byPerson.keySet());
    }

    Collection<LiveSocket> all() {
        return Set.copyOf(open);
    }

    void deliver(UserId person, TextMessage frame, boolean ephemeral) {
        byPerson.getOrDefault(person, Set.of()).forEach(socket -> {
            if (ephemeral) {
                socket.sendEphemeral(frame);
            } else {
                socket.send(frame);
            }
        });
    }
}
