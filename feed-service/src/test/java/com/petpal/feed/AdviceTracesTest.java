package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.erasure.testing.Naming;
import com.petpal.platform.export.testing.ExportedFiles;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.web.testing.RawHttp;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.JsonNode;

/** What is kept of who asked, answered, voted and is a vet: theirs to take away, and gone when they are. */
class AdviceTracesTest extends AdviceContext {

    @Autowired
    StringRedisTemplate redis;

    @Autowired
    ServiceCredential credential;

    private String tag = "";
    private String answer = "";
    private UserId admin = new UserId(0);

    /** Ada asks, Ben answers, Chi finds it helpful. */
    @BeforeEach
    void aQuestionThatIsAnswered() {
        tag = word();
        admin = ids.userId();
        post = ask(ada, "why #" + tag);
        answer = comment(ben, "because");
        assertThat(helpful("PUT", chi, answer).status()).isEqualTo(204);
        assertThat(accept(ada, post, answer).status()).isEqualTo(204);
        eventually(chi, "tag=" + tag, post);
        soon().untilAsserted(() -> assertThat(mongo.getCollection("questions")
                        .countDocuments(new Document("_id", post).append("pendingSince", null)))
                .isOne());
    }

    @Test
    void whoeverAskedTakesTheirQuestionWithItsVotesWithThem() {
        String receipt = erased(ada);

        assertThat(receipt).contains("\"questions\":1");
        assertThat(Naming.collections(mongo, "feed", ada.toString())).isEmpty();
        assertThat(stored("votes")).isZero();
        assertThat(get(chi, "/v1/posts/" + post).status()).isEqualTo(404);
        eventually(chi, "tag=" + tag);
    }

    @Test
    void whoeverAnsweredIsAcceptedNoLongerAndTheQuestionIsOpen() {
        String receipt = erased(ben);

        assertThat(receipt).contains("\"comments\":1");
        soon().untilAsserted(() ->
                assertThat(Naming.collections(mongo, "feed", ben.toString())).isEmpty());
        eventually(chi, "unanswered=true&tag=" + tag, post);
        assertThat(questions(chi, "tag=" + tag).json().at("/items/0").has("acceptedAnswer"))
                .isFalse();
        soon().untilAsserted(() -> assertThat(stored("votes")).isZero());
    }

    @Test
    void whoeverVotedIsCountedNoLonger() {
        helpful("PUT", ada, answer);
        assertThat(beside(ben, answer).path("helpful").asInt()).isEqualTo(2);

        String receipt = erased(chi);

        assertThat(receipt).contains("\"votes\":1");
        assertThat(Naming.collections(mongo, "feed", chi.toString())).isEmpty();
        assertThat(beside(ben, answer).path("helpful").asInt()).isEqualTo(1);
    }

    @Test
    void aVetWhoLeavesLosesTheBadgeAndTheirPlaceInTheList() {
        decide("PUT", ben);
        assertThat(beside(chi, answer).path("verifiedVet").asBoolean()).isTrue();

        String receipt = erased(ben);

        assertThat(receipt).contains("\"vets\":1");
        soon().untilAsserted(() ->
                assertThat(Naming.collections(mongo, "feed", ben.toString())).isEmpty());
        assertThat(decide("GET", ben)).isEqualTo(404);
    }

    @Test
    void anAdminWhoLeavesIsNamedInNoDecisionAndTheVetStaysOne() {
        decide("PUT", ben);

        String receipt = erased(admin);

        assertThat(receipt).contains("\"vets\":1");
        assertThat(Naming.collections(mongo, "feed", admin.toString())).isEmpty();
        assertThat(beside(chi, answer).path("verifiedVet").asBoolean()).isTrue();
    }

    @Test
    void everybodyTakesWhatTheyAcceptedVotedAndWereWithThem() throws Exception {
        decide("PUT", chi);
        JsonNode adas = ExportedFiles.of(port, credential, ada);
        JsonNode bens = ExportedFiles.of(port, credential, ben);
        JsonNode chis = ExportedFiles.of(port, credential, chi);

        assertThat(adas.at("/accepted-answers.json/0/postId").asString()).isEqualTo(post);
        assertThat(adas.at("/accepted-answers.json/0/commentId").asString()).isEqualTo(answer);
        assertThat(adas.path("helpful.json")).isEmpty();
        assertThat(bens.path("accepted-answers.json")).isEmpty();
        assertThat(bens.path("helpful.json")).isEmpty();
        assertThat(bens.path("vet.json")).isEmpty();
        assertThat(chis.path("helpful.json")).hasSize(1);
        assertThat(chis.at("/helpful.json/0/commentId").asString()).isEqualTo(answer);
        assertThat(chis.at("/vet.json/0/verified").asBoolean()).isTrue();
        assertThat(chis.at("/vet.json/0/trail/0/verified").asBoolean()).isTrue();
        assertThat(chis.path("vet.json").toString()).doesNotContain(admin.toString());
    }

    private int decide(String method, UserId somebody) {
        return new RawHttp(port)
                .send(
                        method,
                        "/v1/admin/vets/" + somebody,
                        Map.of("Authorization", "Bearer " + token(admin, "admin")),
                        "")
                .status();
    }

    private String erased(UserId who) {
        return Departures.erased(redis, who, ids.random128(), 1, ids);
    }
}
