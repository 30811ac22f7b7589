package com.petpal.messaging.socket;

import com.petpal.messaging.conversation.Conversation;
import com.petpal.messaging.conversation.ConversationId;
import com.petpal.messaging.conversation.Marks.Mark;
import com.petpal.messaging.message.LiveChannel;
import com.petpal.messaging.message.Message;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.RedisGate;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.data.redis.connection.ReturnType;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.TextMessage;
import tools.jackson.databind.json.JsonMapper;

/** Sends frames to people: to their sockets here at once, to those elsewhere in one round trip, as long as there is Redis. */
@Component
class LiveFrames implements LiveChannel {

    /** KEYS channels; ARGV the sealed frame. So short that it is sent each time: asking by its digest would cost twice whenever Redis has forgotten it. */
    private static final byte[] PUBLISH =
            bytes("for _, channel in ipairs(KEYS) do redis.call('PUBLISH', channel, ARGV[1]) end return #KEYS");

    private final Sockets sockets;
    private final RedisGate redis;
    private final LiveEnvelope envelope;
    private final JsonMapper json;

    LiveFrames(Sockets sockets, RedisGate redis, LiveEnvelope envelope, JsonMapper json) {
        this.sockets = sockets;
        this.redis = redis;
        this.envelope = envelope;
        this.json = json;
    }

    @Override
    public void sent(Collection<UserId> people, Message message) {
        tell(people, new ServerFrame.Sent(message));
    }

    @Override
    public void marked(Collection<UserId> people, ConversationId conversation, UserId member, Mark mark, long seq) {
        String which = mark.name().toLowerCase(Locale.ROOT);
        tell(people, new ServerFrame.Receipt(conversation, member, seq, which));
    }

    /** To those who accepted the conversation, by those who did. */
    void types(Conversation conversation, UserId writer) {
        if (conversation.isAsked(writer)) {
            return;
        }
        List<UserId> others = conversation.listeners().stream()
                .filter(member -> !member.equals(writer))
                .toList();
        tell(others, new ServerFrame.Typing(conversation.conversationId(), writer));
    }

    void tell(Collection<UserId> people, ServerFrame frame) {
        if (people.isEmpty()) {
            return;
        }
        var text = new TextMessage(json.writeValueAsString(frame));
        people.forEach(person -> sockets.deliver(person, text, frame.isEphemeral()));
        byte[][] arguments = Stream.concat(
                        people.stream().map(LiveEnvelope::channel), Stream.of(envelope.seal(text, frame.isEphemeral())))
                .map(LiveFrames::bytes)
                .toArray(byte[][]::new);
        redis.attempt(template -> template.execute((RedisCallback<Long>) connection ->
                connection.scriptingCommands().eval(PUBLISH, ReturnType.INTEGER, people.size(), arguments)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
