package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class BadFramesTest extends MessagingContext {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {                                                        | malformed_json
            []                                                       | malformed_json
            null                                                     | malformed_json
            7                                                        | malformed_json
            {"type":"ping"} {"type":"ping"}                          | malformed_json
            {"type":"ping","type":"ping"}                            | malformed_json
            {"a":1}                                                  | unknown_type
            {"type":"dance"}                                         | unknown_type
            {"type":7}                                               | unknown_type
            {"type":null}                                            | unknown_type
            {"type":"ping","surprise":1}                             | invalid_request
            {"type":"hello"}                                         | invalid_request
            {"type":"typing"}                                        | invalid_request
            {"type":"typing","conversationId":"x"}                   | invalid_request
            {"type":"typing","conversationId":"0000000000100000000001"} | not_found
            {"type":"read","conversationId":"0000000000100000000001","seq":0} | invalid_request
            {"type":"read","conversationId":"0000000000100000000001","seq":"1"} | invalid_request
            {"type":"send","conversationId":"0000000000100000000001","clientMessageId":"m","text":""} | invalid_request
            {"type":"send","conversationId":"0000000000100000000001","clientMessageId":"m","text":"a\\u0000"} | invalid_request
            """)
    void aBadFrameGetsAProblemAndTheSocketGoesOn(String frame, String code) {
        try (var socket = socket(person())) {
            socket.sendText(frame);

            assertThat(socket.await("problem").path("code").asString()).isEqualTo(code);
            socket.send(Map.of("type", "ping")).await("pong");
        }
    }

    @Test
    void aProblemSaysWhatIsWrongWhere() {
        try (var socket = socket(person())) {
            socket.send(Map.of("type", "typing", "id", "t", "conversationId", "nonsense"));

            JsonNode problem = socket.await("problem");
            assertThat(problem.path("id").asString()).isEqualTo("t");
            assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/conversationId");
            assertThat(problem.at("/errors/0/code").asString()).isEqualTo("bad_id");
        }
    }

    @Test
    void theLongestMessageFitsAndAFrameThatIsTooLongEndsTheSocket() {
        UserId anna = person();
        String talk = talk(anna, person());
        String text = "\uD83D\uDC15".repeat(4_000);

        try (var socket = socket(anna)) {
            socket.send(Map.of("type", "send", "conversationId", talk, "clientMessageId", "m", "text", text));
            assertThat(socket.await("message").path("text").asString()).isEqualTo(text);
            assertThat(socket.await("ack").path("seq").asLong()).isEqualTo(1);
            socket.sendText("x".repeat(70_000));

            assertThat(socket.await("problem").path("code").asString()).isEqualTo("too_large");
            assertThat(socket.await("bye").path("reason").asString()).isEqualTo("frame_too_large");
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void bytesAreNoFrame() {
        try (var socket = socket(person())) {
            socket.sendBytes("x".repeat(1_000).getBytes(StandardCharsets.UTF_8));

            assertThat(socket.await("problem").path("code").asString()).isEqualTo("unsupported_media_type");
        }
    }

    @Test
    void whoeverSendsTooFastIsSlowedDownAndLosesNothing() {
        try (var socket = socket(person())) {
            Stream.generate(() -> Map.of("type", "ping")).limit(100).forEach(socket::send);

            for (int i = 0; i < 100; i++) {
                socket.await("pong");
            }
        }
    }
}
