package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody is shown what is not so any more. */
class WithdrawnNotificationsTest extends TalkNotices {

    @Test
    void ofADeletedCommentNobodyHearsAnyLongerWhoeverItWasFor() {
        UserId chi = person();
        UserId dan = person();
        commented("d1", ben, "public", Map.of("mentions", List.of(chi), "inReplyToAuthorId", dan));
        commented("d2", ben, "public", Map.of());
        soon().untilAsserted(() -> assertThat(kinds(ada)).containsExactly("comment", "comment"));
        soon().untilAsserted(() -> assertThat(kinds(dan)).containsExactly("reply"));
        soon().untilAsserted(() -> assertThat(kinds(chi)).containsExactly("mention"));

        feed("comment.deleted", "d1", 2, Map.of("postId", post));

        soon().untilAsserted(() -> assertThat(kinds(ada)).containsExactly("comment"));
        assertThat(kinds(chi)).isEmpty();
        assertThat(kinds(dan)).isEmpty();
        assertThat(list(ada).getFirst().at("/subject/id").asString()).isEqualTo("d2");
        assertThat(as(ada, "GET", "/v1/notifications/unread-count")
                        .json()
                        .path("unread")
                        .asInt())
                .isOne();
    }

    @Test
    void whatIsToldAgainOfADeletedCommentStaysAway() {
        commented("d3", ben, "public", Map.of());
        assertThat(soonKinds(ada)).containsExactly("comment");
        feed("comment.deleted", "d3", 2, Map.of("postId", post));
        soon().untilAsserted(() -> assertThat(list(ada)).isEmpty());

        commented("d3", ben, "public", Map.of());
        commented("marker", ben, "public", Map.of());

        assertThat(soonKinds(ada)).containsExactly("comment");
        assertThat(list(ada).getFirst().at("/subject/id").asString()).isEqualTo("marker");
    }

    @Test
    void anAnswerThatIsNoLongerAcceptedWasNeverNewsUntilItIsAcceptedAgain() {
        accepted("a1", ben, 1);
        assertThat(soonKinds(ben)).containsExactly("answer_accepted");

        feed("answer.withdrawn", post, 2, Map.of("postId", post));

        soon().untilAsserted(() -> assertThat(list(ben)).isEmpty());
        accepted("a1", ben, 3);
        assertThat(soonKinds(ben)).containsExactly("answer_accepted");
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheOneBefore() {
        UserId chi = person();
        accepted("a2", ben, 1);
        assertThat(soonKinds(ben)).containsExactly("answer_accepted");

        accepted("a3", chi, 2);

        assertThat(soonKinds(chi)).containsExactly("answer_accepted");
        soon().untilAsserted(() -> assertThat(list(ben)).isEmpty());
    }

    @Test
    void withAPostGoesWhateverWasToldOfIt() {
        UserId chi = person();
        String other = ids.postId(ada).toString();
        feed("post.created", post, 1, Map.of("authorId", ada, "audience", "public", "mentions", List.of(named(chi))));
        commented("p1", ben, "public", Map.of("inReplyToAuthorId", chi));
        reacted("reaction.added", ben, 1);
        feed("post.created", other, 1, Map.of("authorId", ada, "audience", "public", "mentions", List.of(named(chi))));
        soon().untilAsserted(() -> assertThat(kinds(chi)).containsExactlyInAnyOrder("mention", "mention", "reply"));
        soon().untilAsserted(() -> assertThat(kinds(ada)).containsExactlyInAnyOrder("comment", "reaction"));

        feed("post.deleted", post, 2, Map.of("authorId", ada));

        soon().untilAsserted(() -> assertThat(kinds(chi)).containsExactly("mention"));
        assertThat(list(chi).getFirst().at("/subject/id").asString()).isEqualTo(other);
        assertThat(list(ada)).isEmpty();
    }

    private void accepted(String comment, UserId author, long version) {
        feed(
                "answer.accepted",
                post,
                version,
                Map.of("postId", post, "askerId", ada, "commentId", comment, "answererId", author));
    }

    private List<String> kinds(UserId person) {
        return list(person).stream().map(item -> item.path("kind").asString()).toList();
    }
}
