package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.export.ExportPart;
import com.petpal.platform.export.testing.ExportedFiles;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.Collections;
import com.petpal.platform.mongo.ShardedCollection;
import com.petpal.platform.security.ServiceCredential;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What this service tells of a person who takes their data away, and that nothing is left out without a reason. */
class ExportTest extends MessagingContext {

    private static final Map<String, String> NOT_EXPORTED = Map.of(
            "pushes", "what is to be sent within a day, and about which of the things that are exported",
            "idempotency", "answers of requests of the last day, which made what is exported",
            "dead_letters", "events that could not be handled; ids alone");

    @Autowired
    List<ExportPart> parts;

    @Autowired
    ServiceCredential credential;

    @Test
    void everyCollectionIsExportedOrThereIsAReason() {
        var exported = parts.stream().flatMap(part -> part.collections().stream());

        assertThat(Stream.concat(exported, NOT_EXPORTED.keySet().stream()))
                .containsExactlyInAnyOrderElementsOf(Collections.in("messaging").stream()
                        .map(ShardedCollection::name)
                        .toList());
    }

    @Test
    void aPersonGetsTheirConversationsAndWhatTheyWroteAndNotWhatOthersDid() throws Exception {
        UserId anna = person();
        UserId ben = person();
        UserId chi = person();
        String talk = talk(anna, ben);
        String group = as(anna, "POST", "/v1/conversations", Map.of("members", List.of(ben, chi), "title", "Walks"))
                .text("conversationId");
        String others = talk(ben, chi);
        send(anna, talk, "m1", "hello ben");
        send(ben, talk, "m1", "hello anna");
        send(anna, talk, "m2", "how are you");
        send(chi, group, "m1", "nobody walks");
        send(anna, group, "m1", "I do");
        send(ben, others, "m1", "anna does");

        JsonNode files = export(anna);

        assertThat(files.propertyNames())
                .containsExactlyInAnyOrder(
                        "conversations.json",
                        "messages.json",
                        "devices.json",
                        "notifications.json",
                        "notification-preferences.json");
        assertThat(texts(files.path("conversations.json"), "/conversation/conversationId"))
                .containsExactlyInAnyOrder(talk, group);
        assertThat(texts(files.path("conversations.json"), "/conversation/title"))
                .contains("Walks");
        assertThat(texts(files.path("messages.json"), "/text"))
                .containsExactlyInAnyOrder("hello ben", "how are you", "I do");
        assertThat(texts(files.path("messages.json"), "/senderId")).containsOnly(anna.toString());
    }

    @Test
    void ofAGroupThatAPersonHasLeftTheyGetWhatTheyWroteAndWhereTheyWereAndNothingOfTheOthers() throws Exception {
        UserId anna = person();
        UserId ben = person();
        UserId chi = person();
        List.of(anna, chi).forEach(other -> PROFILE.follows(other, ben));
        String left = group(ben, "Walks", anna, chi);
        String thrownOut = group(ben, "Runs", anna, chi);
        send(anna, left, "m1", "I walk");
        send(ben, left, "m1", "so do I");
        send(anna, thrownOut, "m1", "I run");
        as(anna, "PUT", "/v1/conversations/" + left + "/read", Map.of("seq", 2));
        assertThat(as(anna, "DELETE", "/v1/conversations/" + left + "/members/" + anna)
                        .status())
                .isEqualTo(204);
        assertThat(as(ben, "DELETE", "/v1/conversations/" + thrownOut + "/members/" + anna)
                        .status())
                .isEqualTo(204);
        send(ben, left, "m2", "without her");

        JsonNode files = export(anna);

        assertThat(texts(files.path("messages.json"), "/text")).contains("I walk", "I run");
        assertThat(texts(files.path("conversations.json"), "/conversationId"))
                .containsExactlyInAnyOrder(left, thrownOut);
        assertThat(files.path("conversations.json"))
                .allSatisfy(item -> assertThat(item.path("left").asBoolean()).isTrue())
                .anySatisfy(item -> assertThat(item.path("readSeq").asLong()).isEqualTo(2));
        assertThat(files.toString()).doesNotContain("Walks", "Runs", ben.toString(), "so do I", "without her");
    }

    private String group(UserId owner, String title, UserId... members) {
        return as(owner, "POST", "/v1/conversations", Map.of("members", List.of(members), "title", title))
                .text("conversationId");
    }

    @Test
    void moreThanAPageIsAllThereOnce() throws Exception {
        UserId anna = person();
        UserId ben = person();
        String talk = talk(anna, ben);
        for (int i = 0; i < 101; i++) {
            assertThat(send(i == 7 ? ben : anna, talk, "m" + i, "message " + i).status())
                    .isEqualTo(201);
        }
        for (int i = 0; i < 100; i++) {
            talk(anna, person());
        }

        JsonNode files = export(anna);

        assertThat(texts(files.path("messages.json"), "/text")).hasSize(100).doesNotHaveDuplicates();
        assertThat(texts(files.path("conversations.json"), "/conversation/conversationId"))
                .hasSize(101)
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyServicesMayAsk() {
        UserId anna = person();

        assertThat(as(anna, "GET", "/internal/exports/" + anna).status()).isEqualTo(401);
    }

    private JsonNode export(UserId userId) throws IOException, InterruptedException {
        return ExportedFiles.of(port, credential, userId);
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return list.valueStream()
                .map(item -> (pointer.isEmpty() ? item : item.at(pointer)).asString(""))
                .toList();
    }
}
