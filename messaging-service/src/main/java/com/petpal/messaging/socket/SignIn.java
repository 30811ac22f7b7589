package com.petpal.messaging.socket;

import com.petpal.messaging.presence.PresenceBoard;
import com.petpal.messaging.socket.FrameRefused.OtherPerson;
import com.petpal.messaging.sync.ReadSync;
import com.petpal.platform.security.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gives a socket its person, or its person's next token. */
@Component
class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private final Sockets sockets;
    private final Subscriptions subscriptions;
    private final PresenceBoard presence;
    private final ReadSync readSync;
    private final SocketSettings settings;

    SignIn(
            Sockets sockets,
            Subscriptions subscriptions,
            PresenceBoard presence,
            ReadSync readSync,
            SocketSettings settings) {
        this.sockets = sockets;
        this.subscriptions = subscriptions;
        this.presence = presence;
        this.readSync = readSync;
        this.settings = settings;
    }

    /**
     * @param frameId of the hello, if there was one
     * @param cursor where the client's copy ends, if it says so
     */
    void signIn(LiveSocket socket, Caller caller, @Nullable String frameId, @Nullable String cursor) {
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
            presence.here(List.of(caller.userId()));
            if (!socket.isOpen()) {
                signOut(socket);
                return;
            }
        }
        socket.send(new ServerFrame.Welcome(
                frameId, socket.id(), settings.heartbeat().toSeconds(), behind(caller, cursor)));
    }

    /** Asked once the socket hears what comes, so nothing falls in between. In doubt the client asks. */
    private @Nullable Boolean behind(Caller caller, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return readSync.isBehind(caller.userId(), cursor);
        } catch (RuntimeException unknown) {
            log.debug(
                    "whether a client is behind is not known: {}",
                    unknown.getClass().getSimpleName());
            return true;
        }
    }

    void signOut(LiveSocket socket) {
        sockets.closed(socket);
        socket.caller().map(Caller::userId).ifPresent(person -> {
            subscriptions.forgetUnlessHere(person);
            if (!sockets.isHere(person)) {
                presence.gone(person);
            }
        });
    }
}
