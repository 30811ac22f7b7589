package com.petpal.messaging.socket;

import com.petpal.messaging.conversation.Conversations;
import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.messaging.message.MarkProgress;
import com.petpal.messaging.message.NewMessage;
import com.petpal.messaging.message.SendMessage;
import com.petpal.messaging.socket.FrameRefused.NotSignedIn;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.AccessTokens;
import com.petpal.platform.security.Caller;
import com.petpal.platform.security.TokenRefused;
import com.petpal.platform.web.Redacted;
import com.petpal.platform.web.Refusal;
import com.petpal.platform.web.Refusals;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Does what a frame asks for, and answers what came of it. Nothing that a client sends ends in an exception. */
@Component
class ReceiveFrame {

    private static final Logger log = LoggerFactory.getLogger(ReceiveFrame.class);
    private static final int INTERNAL = 500;

    private final FrameReader reader;
    private final AccessTokens tokens;
    private final SignIn signIn;
    private final SendMessage sendMessage;
    private final MarkProgress markProgress;
    private final Conversations conversations;
    private final LiveFrames live;

    ReceiveFrame(
            FrameReader reader,
            AccessTokens tokens,
            SignIn signIn,
            SendMessage sendMessage,
            MarkProgress markProgress,
            Conversations conversations,
            LiveFrames live) {
        this.reader = reader;
        this.tokens = tokens;
        this.signIn = signIn;
        this.sendMessage = sendMessage;
        this.markProgress = markProgress;
        this.conversations = conversations;
        this.live = live;
    }

    /** Gives the type of the frame, {@code refused} if it was none. */
    String receive(LiveSocket socket, String text) {
        String id = null;
        String type = "refused";
        try {
            JsonNode tree = reader.parse(text);
            id = reader.id(tree).orElse(null);
            ClientFrame frame = reader.read(tree);
            type = frame.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            handle(socket, frame);
        } catch (TokenRefused refused) {
            refuse(socket, id, refused);
            socket.end(Farewell.TOKEN_REFUSED, 0);
        } catch (RuntimeException failure) {
            refuse(socket, id, failure);
        }
        return type;
    }

    void refuse(LiveSocket socket, @Nullable String frameId, RuntimeException failure) {
        Refusal refusal = Refusals.of(failure);
        if (refusal.status() == INTERNAL) {
            log.error("unforeseen failure on a frame", Redacted.of(failure));
        }
        socket.send(ServerFrame.Refused.of(frameId, refusal));
    }

    private void handle(LiveSocket socket, ClientFrame frame) {
        switch (frame) {
            case ClientFrame.Hello hello ->
                signIn.signIn(socket, tokens.verify(hello.token()), hello.id(), hello.cursor());
            case ClientFrame.Ping ping -> {
                personOf(socket);
                socket.send(new ServerFrame.Pong(ping.id()));
            }
            case ClientFrame.Send send -> send(socket, send);
            case ClientFrame.Read read ->
                markProgress.mark(personOf(socket), read.conversationId(), Mark.READ, read.seq());
            case ClientFrame.Delivered delivered ->
                markProgress.mark(personOf(socket), delivered.conversationId(), Mark.DELIVERED, delivered.seq());
            case ClientFrame.Typing typing -> type(socket, typing);
            case ClientFrame.Watch watch -> {
                personOf(socket);
                socket.watched().insteadOfAll(watch.userIds());
            }
        }
    }

    private void type(LiveSocket socket, ClientFrame.Typing typing) {
        UserId writer = personOf(socket);
        if (socket.typing().isDue(typing.conversationId(), System.nanoTime())) {
            live.types(conversations.of(writer, typing.conversationId()), writer);
        }
    }

    private void send(LiveSocket socket, ClientFrame.Send send) {
        var sent = sendMessage.send(
                personOf(socket),
                send.conversationId(),
                new NewMessage(send.clientMessageId(), send.text(), send.mediaIds(), send.replyTo()));
        socket.send(new ServerFrame.Ack(
                send.id(), send.conversationId(), sent.message().seq()));
    }

    private static UserId personOf(LiveSocket socket) {
        return socket.caller().map(Caller::userId).orElseThrow(NotSignedIn::new);
    }
}
