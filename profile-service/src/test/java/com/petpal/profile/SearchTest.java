package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.DeleteOptions;
import com.petpal.platform.identity.UserId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Finding people by how a handle or a name begins. */
class SearchTest extends ProfileContext {

    @Autowired
    ApplicationRunner peopleSetup;

    private UserId reader;
    private String word;

    @BeforeEach
    void aWordThatNobodyElseIsCalledBy() {
        reader = ids.userId();
        word = "zo" + handleOf(ids.userId());
    }

    @Test
    void peopleAreFoundByHandleAndByEveryWordOfTheirName() {
        UserId ada = listedPerson("Ada Maria " + word);

        soon().untilAsserted(() -> assertThat(found(handleOf(ada))).containsExactly(ada.toString()));
        soon().untilAsserted(() -> assertThat(found(word)).containsExactly(ada.toString()));
        assertThat(found(word.substring(0, 9))).containsExactly(ada.toString());
        assertThat(found("maria " + word)).containsExactly(ada.toString());
        assertThat(found(word + "x")).isEmpty();
    }

    @Test
    void neitherCaseNorAccentsNorWidthMatter() {
        UserId zoe = listedPerson(word + " Zo\u00eb Stra\u00dfe");

        soon().untilAsserted(() -> assertThat(found(word + " ZOE STRASSE")).containsExactly(zoe.toString()));
        assertThat(found(word + "  zo\u00e8 ")).containsExactly(zoe.toString());
        assertThat(found(word + " \uff3a\uff4f\uff45")).containsExactly(zoe.toString());
    }

    @Test
    void theHandleItselfComesFirstThenHandlesThenNames() {
        UserId named = listedPerson("Someone " + word);
        UserId longer = listedPerson("Zed");
        UserId exact = listedPerson(word + " too");
        rename(longer, Map.of("handle", word + "a"));
        rename(exact, Map.of("handle", word));

        soon().untilAsserted(() ->
                assertThat(found(word)).containsExactly(exact.toString(), longer.toString(), named.toString()));
    }

    @Test
    void pagesHoldEverybodyOnceInOrder() {
        var people = new ArrayList<String>();
        for (int i = 0; i < 7; i++) {
            UserId person = listedPerson(word + " " + (char) ('a' + i));
            people.add(person.toString());
        }
        rename(UserId.parse(people.getLast()), Map.of("handle", word));
        soon().untilAsserted(() -> assertThat(found(word)).hasSize(7));

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = as(reader, "GET", "/v1/people?q=" + word + "&limit=2" + cursor);
            read.addAll(page.items("userId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());

        String ofThis = as(reader, "GET", "/v1/people?q=" + word + "&limit=2").text("nextCursor");
        assertThat(as(reader, "GET", "/v1/people?q=x" + word + "&cursor=" + ofThis)
                        .code())
                .isEqualTo("bad_cursor");
        assertThat(read.getFirst()).isEqualTo(people.getLast());
        assertThat(read.subList(1, 7)).containsExactlyElementsOf(people.subList(0, 6));
    }

    @Test
    void ofEachRankWhomOneFollowsComesFirst() {
        reader = person("Reader");
        UserId exact = listedPerson("Zed");
        UserId handle = listedPerson("Zed");
        UserId followedHandle = listedPerson("Zed");
        UserId name = listedPerson(word + " a");
        UserId followedName = listedPerson(word + " b");
        rename(exact, Map.of("handle", word));
        rename(handle, Map.of("handle", word + "a"));
        rename(followedHandle, Map.of("handle", word + "b"));
        soon().untilAsserted(() -> assertThat(found(word)).hasSize(5));

        follow(followedHandle);
        follow(followedName);

        assertThat(found(word))
                .containsExactly(
                        exact.toString(),
                        followedHandle.toString(),
                        handle.toString(),
                        followedName.toString(),
                        name.toString());
    }

    @Test
    void nobodyIsLostOrRepeatedWhomeverOneFollowsBetweenTwoPages() {
        reader = person("Reader");
        var people = new ArrayList<UserId>();
        for (int i = 0; i < 9; i++) {
            people.add(listedPerson(word + " " + (char) ('a' + i) + " " + word));
        }
        soon().untilAsserted(() -> assertThat(found(word)).hasSize(9));
        follow(people.get(4));
        follow(people.get(7));

        for (int limit : List.of(1, 2, 4)) {
            var read = new ArrayList<String>();
            String cursor = "";
            int page = 0;
            do {
                Answer answer = as(reader, "GET", "/v1/people?q=" + word + "&limit=" + limit + cursor);
                assertThat(answer.status()).isEqualTo(200);
                read.addAll(answer.items("userId"));
                cursor = answer.json().path("nextCursor").isNull() ? "" : "&cursor=" + answer.text("nextCursor");
                // First those who are still to come, then those who are read already.
                as(reader, page % 2 == 0 ? "PUT" : "DELETE", "/v1/people/" + people.get(8) + "/follow");
                as(reader, page % 2 == 0 ? "DELETE" : "PUT", "/v1/people/" + people.get(7) + "/follow");
                page++;
            } while (!cursor.isEmpty());

            assertThat(read)
                    .as("pages of " + limit)
                    .hasSize(9)
                    .containsExactlyInAnyOrderElementsOf(
                            people.stream().map(UserId::toString).toList());
            as(reader, "DELETE", "/v1/people/" + people.get(8) + "/follow");
            as(reader, "PUT", "/v1/people/" + people.get(7) + "/follow");
        }
        assertThat(found(word).subList(0, 2))
                .containsExactlyInAnyOrder(
                        people.get(4).toString(), people.get(7).toString());
    }

    @Test
    void ofVeryManyWhomOneFollowsTenComeFirstAndTheOthersInTheirPlace() {
        reader = person("Reader");
        UserId stranger = listedPerson(word + " a");
        var followed = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            UserId one = listedPerson(word + " b" + (char) ('a' + i));
            follow(one);
            followed.add(one.toString());
        }

        soon().untilAsserted(() -> assertThat(found(word)).hasSize(13));
        assertThat(found(word).subList(0, 10)).containsExactlyElementsOf(followed.subList(0, 10));
        assertThat(found(word).subList(10, 13))
                .containsExactly(stranger.toString(), followed.get(10), followed.get(11));
    }

    @Test
    void whomOneFollowsCostsNoCommandToTheStoreOnceTheyAreCached() {
        reader = person("Reader");
        UserId ada = listedPerson(word);
        follow(ada);

        soon().untilAsserted(() -> {
            Answer answer = search(word);
            assertThat(answer.items("userId")).containsExactly(ada.toString());
            assertThat(answer.header("Server-Timing")).contains("one=0 many=0 all=0", "redis;desc=\"5\"");
        });
    }

    @Test
    void whoIsCalledAnotherWayIsFoundByThatAlone() {
        UserId ada = listedPerson(word);
        soon().untilAsserted(() -> assertThat(found(word)).hasSize(1));

        rename(ada, Map.of("displayName", "x" + word));

        assertThat(found(word)).isEmpty();
        soon().untilAsserted(() -> assertThat(found("x" + word)).containsExactly(ada.toString()));
        soon().untilAsserted(() -> assertThat(listed(ada)).isEmpty());
    }

    @Test
    void whoeverIsBlockedIsNotFound() {
        UserId ada = listedPerson(word);
        UserId other = listedPerson(word + " too");
        soon().untilAsserted(() -> assertThat(found(word)).hasSize(2));

        blocked(reader, ada);

        assertThat(found(word)).containsExactly(other.toString());
    }

    @Test
    void aPopularSearchAsksTheStoreOnceInAWhile() {
        UserId ada = listedPerson(word);
        soon().untilAsserted(() -> assertThat(found(word)).containsExactly(ada.toString()));

        soon().untilAsserted(() -> assertThat(search(word).header("Server-Timing"))
                .contains("one=0 many=0 all=0", "redis;desc=\"5\"", "http;desc=\"0\""));
    }

    @Test
    void aStoreWithoutListsGetsThemFromThePeopleThatAreThere() {
        mongo.insert(
                new Document("_id", reader.toString())
                        .append("handle", word)
                        .append("displayName", "From before")
                        .append("privacy", "public")
                        .append("state", "active")
                        .append("version", 1L),
                "people");

        // Again and again, for late news of other people may make lists in between.
        soon().untilAsserted(() -> {
            mongo.getCollection("listings").deleteMany(new Document(), new DeleteOptions().comment("erasure"));
            peopleSetup.run(new DefaultApplicationArguments());
            assertThat(listed(reader)).isNotEmpty();
        });

        assertThat(found(word)).containsExactly(reader.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?q=",
                "?q=a",
                "?q=%20a%20",
                "?q=%00%00%00",
                "?q=%CC%81%CC%81%CC%81",
                "?q=012345678901234567890123456789012345678901234567890",
                "?q=ada&limit=0",
                "?q=ada&cursor=nonsense"
            })
    void whatCannotBeLookedForIsRefused(String query) {
        assertThat(as(reader, "GET", "/v1/people" + query).status()).isEqualTo(400);
    }

    private void follow(UserId person) {
        assertThat(as(reader, "PUT", "/v1/people/" + person + "/follow").status())
                .isEqualTo(204);
    }

    private void rename(UserId person, Map<String, String> change) {
        assertThat(as(person, "PATCH", "/v1/people/me", change, Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(200);
    }

    private List<Document> listed(UserId person) {
        Query byWord =
                Query.query(Criteria.where("list").is("name:zo").and("subject").is(person.toString()));
        return mongo.find(byWord, Document.class, "listings");
    }

    private Answer search(String typed) {
        return as(reader, "GET", "/v1/people?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private List<String> found(String typed) {
        return search(typed).items("userId");
    }
}
