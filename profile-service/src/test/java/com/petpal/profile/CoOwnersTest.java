package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people who look after one pet. */
class CoOwnersTest extends ProfileContext {

    private UserId ada;
    private UserId ben;
    private String petId;
    private String pet;

    @BeforeEach
    void aPetAndSomebodyWhoLikesIt() {
        ada = person("Ada");
        ben = person("Ben");
        petId = as(
                        ada,
                        "POST",
                        "/v1/pets",
                        Map.of("name", "Rex", "species", "dog", "careNotes", "Tablets at night."),
                        Map.of())
                .text("petId");
        pet = "/v1/pets/" + petId;
    }

    @Test
    void whoeverAcceptsIsACoOwnerAndReadsTheCareNotes() {
        Answer invited = invite(ben);
        assertThat(invited.status()).isEqualTo(201);
        assertThat(invited.text("state")).isEqualTo("invited");
        assertThat(as(ben, "GET", pet).json().has("careNotes")).isFalse();

        Answer accepted = accept(ben);

        assertThat(accepted.status()).isEqualTo(200);
        assertThat(as(ben, "GET", pet).text("careNotes")).isEqualTo("Tablets at night.");
        assertThat(as(person("Chi"), "GET", pet).json().has("careNotes")).isFalse();
        assertThat(as(person("Chi"), "GET", pet).texts("coOwners", "userId")).containsExactly(ben.toString());
    }

    @Test
    void invitationsAreForThoseWhoAreInvitedAndTheOwner() {
        invite(ben);

        assertThat(as(ada, "GET", pet).texts("coOwners", "state")).containsExactly("invited");
        assertThat(as(ben, "GET", pet).texts("coOwners", "state")).containsExactly("invited");
        assertThat(as(person("Chi"), "GET", pet).json().has("coOwners")).isFalse();
        soon().untilAsserted(() -> assertThat(invitations(ben)).containsExactly(petId));
        assertThat(pets(ben)).isEmpty();
        accept(ben);
        soon().untilAsserted(() -> assertThat(invitations(ben)).isEmpty());
    }

    @Test
    void aCoOwnerEditsThePetButNeitherDeletesItNorChoosesOthers() {
        UserId chi = person("Chi");
        invite(ben);
        accept(ben);
        invite(chi);

        Answer changed = as(
                ben,
                "PATCH",
                pet,
                Map.of("name", "Max"),
                Map.of("If-Match", as(ben, "GET", pet).header("ETag")));

        assertThat(changed.text("name")).isEqualTo("Max");
        assertThat(as(ada, "GET", pet).text("name")).isEqualTo("Max");
        assertThat(as(ben, "DELETE", pet).status()).isEqualTo(403);
        assertThat(as(ben, "DELETE", pet + "/co-owners/" + chi).status()).isEqualTo(403);
        assertThat(inviteAs(ben, person("Dora")).status()).isEqualTo(403);
        assertThat(as(ben, "PATCH", pet, Map.of("name", "Max"), Map.of()).status())
                .isEqualTo(428);
        assertThat(as(chi, "PATCH", pet, Map.of("name", "Tom"), Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoIsNotInvitedCannotAccept() {
        assertThat(accept(ben).status()).isEqualTo(404);
        invite(ben);
        as(ada, "DELETE", pet + "/co-owners/" + ben);

        assertThat(accept(ben).status()).isEqualTo(404);
    }

    @Test
    void ownersRemoveCoOwnersLeaveAndInvitedPeopleDecline() {
        for (UserId who : List.of(ada, ben)) {
            invite(ben);
            accept(ben);
            assertThat(as(who, "DELETE", pet + "/co-owners/" + ben).status()).isEqualTo(204);
            assertThat(as(ben, "GET", pet).json().has("careNotes")).isFalse();
            soon().untilAsserted(() -> assertThat(pets(ben)).isEmpty());
        }
        invite(ben);
        assertThat(as(ben, "DELETE", pet + "/co-owners/" + ben).status()).isEqualTo(204);
        assertThat(as(ben, "DELETE", pet + "/co-owners/" + ben).status()).isEqualTo(204);
        assertThat(as(ada, "GET", pet).json().has("coOwners")).isFalse();
    }

    @Test
    void doingItAgainChangesNothing() {
        invite(ben);
        accept(ben);
        String tag = as(ada, "GET", pet).header("ETag");

        assertThat(invite(ben).text("state")).isEqualTo("accepted");
        assertThat(accept(ben).status()).isEqualTo(200);
        assertThat(as(ada, "GET", pet).header("ETag")).isEqualTo(tag);
    }

    @Test
    void aPersonsPetsAreTheirOwnAndThenThoseTheyCoOwnWithoutLossOrRepetition() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            expected.add(as(ben, "POST", "/v1/pets", Map.of("name", "Own", "species", "cat"), Map.of())
                    .text("petId"));
        }
        var coOwned = new ArrayList<String>();
        for (int i = 0; i < 4; i++) {
            UserId owner = person("Owner");
            String other = as(owner, "POST", "/v1/pets", Map.of("name", "Other", "species", "cat"), Map.of())
                    .text("petId");
            as(owner, "POST", "/v1/pets/" + other + "/co-owners", Map.of("userId", ben.toString()), Map.of());
            as(ben, "PUT", "/v1/pets/" + other + "/co-owners/me");
            coOwned.add(other);
        }
        soon().untilAsserted(() -> assertThat(pets(ben)).hasSize(7));

        var read = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = as(ada, "GET", "/v1/people/" + ben + "/pets?limit=2" + cursor);
            read.addAll(page.items("petId"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());

        assertThat(read.subList(0, 3)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(read.subList(3, 7)).containsExactlyInAnyOrderElementsOf(coOwned);
    }

    @Test
    void aPetHasAtMostFiveCoOwnersHoweverManyAreInvitedAtOnce() throws Exception {
        List<UserId> people =
                IntStream.range(0, 8).mapToObj(i -> person("Somebody")).toList();
        List<Callable<Answer>> invitations = people.stream()
                .<Callable<Answer>>map(person -> () -> invite(person))
                .toList();

        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(8)) {
            answers = threads.invokeAll(invitations).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(as(ada, "GET", pet).texts("coOwners", "userId")).hasSize(5).doesNotHaveDuplicates();
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(5);
        assertThat(answers)
                .filteredOn(answer -> answer.code().equals("co_owner_limit"))
                .hasSize(3);
    }

    @Test
    void onlySomebodyElseWhoExistsIsInvitedToAPetThatExists() {
        assertThat(invite(ada).code()).isEqualTo("already_owner");
        assertThat(invite(ids.userId()).status()).isEqualTo(404);
        assertThat(as(
                                ada,
                                "POST",
                                "/v1/pets/" + ids.petId(ada) + "/co-owners",
                                Map.of("userId", ben.toString()),
                                Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(ada, "POST", pet + "/co-owners", "{}", Map.of()).status()).isEqualTo(400);
        assertThat(as(ada, "POST", pet + "/co-owners", "{\"userId\":\"zz\"}", Map.of())
                        .status())
                .isEqualTo(400);
        assertThat(as(ada, "DELETE", pet + "/co-owners/zz").status()).isEqualTo(400);
    }

    @Test
    void whoIsBlockedIsNeitherInvitedNorAccepts() {
        blocked(ada, ben);
        assertThat(invite(ben).status()).isEqualTo(404);

        blocked(ada, person("Chi"));
        invite(ben);
        blocked(ben, ada);

        assertThat(accept(ben).status()).isEqualTo(404);
    }

    @Test
    void aDeletedPetIsGoneForEverybody() {
        invite(ben);
        accept(ben);
        soon().untilAsserted(() -> assertThat(pets(ben)).containsExactly(petId));

        assertThat(as(ada, "DELETE", pet).status()).isEqualTo(204);

        assertThat(as(ada, "GET", pet).status()).isEqualTo(404);
        assertThat(as(ada, "DELETE", pet).status()).isEqualTo(404);
        assertThat(pets(ada)).isEmpty();
        assertThat(pets(ben)).isEmpty();
        assertThat(as(ben, "PATCH", pet, Map.of("name", "Max"), Map.of("If-Match", "*"))
                        .status())
                .isEqualTo(404);
    }

    private Answer invite(UserId invited) {
        return inviteAs(ada, invited);
    }

    private Answer inviteAs(UserId caller, UserId invited) {
        return as(caller, "POST", pet + "/co-owners", Map.of("userId", invited.toString()), Map.of());
    }

    private Answer accept(UserId invited) {
        return as(invited, "PUT", pet + "/co-owners/me");
    }

    private List<String> pets(UserId person) {
        return as(ada, "GET", "/v1/people/" + person + "/pets").items("petId");
    }

    private List<String> invitations(UserId person) {
        return as(person, "GET", "/v1/people/me/co-owner-invitations").items("petId");
    }
}
