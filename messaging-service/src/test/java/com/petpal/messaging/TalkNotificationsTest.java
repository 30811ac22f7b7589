package com.petpal.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people hear of posts and comments, from what feed-service announces anyway. */
class TalkNotificationsTest extends TalkNotices {

    @Test
    void anAuthorHearsOfACommentAndWhoeverIsNamedInItOfThat() {
        UserId chi = person();

        commented("c1", ben, "public", Map.of("mentions", List.of(chi, ada)));

        assertThat(soonKinds(ada)).containsExactly("comment");
        assertThat(soonKinds(chi)).containsExactly("mention");
        JsonNode told = list(chi).getFirst();
        assertThat(told.at("/subject/type").asString()).isEqualTo("comment");
        assertThat(told.at("/subject/id").asString()).isEqualTo("c1");
        assertThat(told.at("/subject/parentId").asString()).isEqualTo(post);
        assertThat(told.at("/actors/0/userId").asString()).isEqualTo(ben.toString());
    }

    @Test
    void whoeverIsAnsweredHearsOfAReplyAndOfNothingElse() {
        commented("c2", ben, "public", Map.of("mentions", List.of(ada), "inReplyToAuthorId", ada));

        assertThat(soonKinds(ada)).containsExactly("reply");
    }

    @Test
    void nobodyHearsOfWhatTheyMayNotRead() {
        UserId chi = person();
        UserId dan = person();
        follows(dan, ada);

        commented("c3", ben, "followers", Map.of("mentions", List.of(chi, dan)));

        assertThat(soonKinds(dan)).containsExactly("mention");
        assertThat(list(chi)).isEmpty();
    }

    @Test
    void anEditTellsWhoWasNotNamedBefore() {
        UserId chi = person();
        feed(
                "post.edited",
                post,
                2,
                Map.of(
                        "authorId",
                        ada,
                        "audience",
                        "public",
                        "mentions",
                        List.of(named(ben), named(chi)),
                        "before",
                        Map.of("mentions", List.of(named(ben)))));

        assertThat(soonKinds(chi)).containsExactly("mention");
        assertThat(list(ben)).isEmpty();
    }

    @Test
    void reactionsToAPostAreOneNotificationUntilTheyAreTakenBack() {
        UserId chi = person();
        reacted("reaction.added", ben, 1);
        reacted("reaction.added", chi, 1);
        soon().untilAsserted(
                        () -> assertThat(list(ada).getFirst().path("actors")).hasSize(2));

        reacted("reaction.removed", ben, 2);
        reacted("reaction.added", ben, 1);

        soon().untilAsserted(
                        () -> assertThat(list(ada).getFirst().path("actors")).hasSize(1));
        assertThat(list(ada)).hasSize(1);
        assertThat(list(ada).getFirst().at("/actors/0/userId").asString()).isEqualTo(chi.toString());
    }

    @Test
    void whoeverHelpedHearsThatTheirAnswerWasAccepted() {
        feed("answer.accepted", post, 1, Map.of("postId", post, "askerId", ada, "commentId", "c4", "answererId", ben));

        assertThat(soonKinds(ben)).containsExactly("answer_accepted");
    }
}
