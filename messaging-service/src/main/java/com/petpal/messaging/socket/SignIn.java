package com.petpal.messaging.socket;

import com.petpal.messaging.socket.FrameRefused.OtherPerson;
import com.petpal.platform.security.Caller;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a socket its person, or its person's next token. */
@Component
class SignIn {

    private final Sockets sockets;
    private final Subscriptions subscriptions;
    private final SocketSettings settings;

    SignIn(Sockets sockets, Subscriptions subscriptions, SocketSettings settings) {
        this.sockets = sockets;
        this.subscriptions = subscriptions;
        this.settings = settings;
    }

    /** @param frameId of the hello, if there was one */
    void signIn(LiveSocket socket, Caller caller, @Nullable String frameId) {
        Optional<Caller> before = socket.caller();
        if (before.isPresent()) {
            if (!before.get().userId().equals(caller.userId())) {
                throw new OtherPerson();
            }
            socket.belongsTo(caller);
        } else {
            if (sockets.countOf(caller.userId()) >= settings.mostAPerson()) {
                socket.end(Farewell.TOO_MANY_SOCKETS, settings.resumeWithin().toMillis());
                return;
            }
            socket.belongsTo(caller);
            sockets.belongs(socket, caller.userId());
            subscriptions.hear(caller.userId());
            if (!socket.isOpen()) {
                signOut(socket);
                return;
            }
        }
        socket.send(new ServerFrame.Welcome(
                frameId, socket.id(), settings.heartbeat().toSeconds()));
    }

    void signOut(LiveSocket socket) {
        sockets.closed(socket);
        socket.caller().ifPresent(caller -> subscriptions.forgetUnlessHere(caller.userId()));
    }
}
