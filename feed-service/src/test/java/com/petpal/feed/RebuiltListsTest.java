package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.feed.list.CompareLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;

/** Lists that are lost are made again, as they were. */
class RebuiltListsTest extends AdviceContext {

    @Autowired
    @Qualifier("questionListsSetup") ApplicationRunner setup;

    @Autowired
    CompareLists compareLists;

    private String tag = "";
    private String open = "";
    private String answered = "";

    @BeforeEach
    void anOpenQuestionAndOneThatIsAnswered() {
        tag = word();
        open = ask(ada, "why does my parrot " + tag + " #" + tag);
        answered = ask(ben, "how often should a cat " + tag + " #" + tag);
        post = answered;
        accept(ben, answered, comment(chi, "never"));
        eventually(chi, "unanswered=true&tag=" + tag, open);
        soon().untilAsserted(
                        () -> assertThat(listed(answered)).hasSizeGreaterThan(3).noneMatch(id -> id.contains(":open")));
    }

    @Test
    void withoutAnyListOfQuestionsAllOfThemAreMadeAgain() throws Exception {
        Set<String> openBefore = listed(open);
        Set<String> answeredBefore = listed(answered);
        deleteLists(new Document("$regex", "^q"));
        assertThat(listed(open)).allMatch(id -> id.startsWith("tag:"));

        setup.run(new DefaultApplicationArguments());

        assertThat(listed(open)).isEqualTo(openBefore);
        assertThat(listed(answered)).isEqualTo(answeredBefore);
        eventually(chi, "tag=" + tag, answered, open);
        eventually(chi, "unanswered=true&tag=" + tag, open);
        eventually(chi, words(tag + " parrot"), open);
    }

    @Test
    void whereThereIsOneNothingIsMadeAtTheStart() throws Exception {
        deleteLists(new Document("$eq", "questions:#" + tag));

        setup.run(new DefaultApplicationArguments());

        assertThat(listed(open)).noneMatch(id -> id.startsWith("questions:#" + tag + "\t"));
    }

    @Test
    void listsThatLostSomethingGetItBackALittleAtATime() {
        Set<String> openBefore = listed(open);
        Set<String> answeredBefore = listed(answered);
        deleteLists(new Document("$eq", "questions:#" + tag));
        deleteLists(new Document("$eq", "tag:" + tag));
        assertThat(listed(open)).isNotEqualTo(openBefore);

        soon().untilAsserted(() -> {
            compareLists.some();
            assertThat(listed(open)).isEqualTo(openBefore);
            assertThat(listed(answered)).isEqualTo(answeredBefore);
        });
    }

    private void deleteLists(Document which) {
        mongo.getCollection("listings").deleteMany(new Document("list", which), new DeleteOptions().comment("erasure"));
    }

    /** The ids of its entries, but for what is worked out of explore. */
    private Set<String> listed(String question) {
        List<Document> entries = mongo.getCollection("listings")
                .find(new Document("subject", question))
                .comment("erasure")
                .into(new ArrayList<>());
        return entries.stream()
                .map(entry -> entry.getString("_id"))
                .filter(id -> !id.startsWith("explore:"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
