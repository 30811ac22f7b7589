package com.petpal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Many at one door, truly at the same time. */
class PlaydateCrowdTest extends Playdating {

    @Test
    void ofFiftyAtOnceTenGoAndTheOthersWaitInOrder() throws Exception {
        String playdate = playdate(person("Host"), 10);
        List<UserId> guests = people(50);

        List<Answer> answers = atOnce(guests, guest -> join(guest, playdate));

        assertThat(answers).allMatch(answer -> answer.status() == 200);
        assertThat(answers.stream().filter(answer -> answer.text("state").equals("going")))
                .hasSize(10);
        assertThat(answers.stream()
                        .filter(answer -> answer.text("state").equals("waitlisted"))
                        .map(answer -> answer.json().path("position").asInt()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 40).boxed().toList());
        assertThat(numbers(playdate))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50).boxed().toList());
        assertThat(rsvps(playdate).stream().map(rsvp -> rsvp.getString("userId")))
                .doesNotHaveDuplicates();
        assertThat(going(playdate)).isEqualTo(firstTen(playdate));

        List<UserId> leaving =
                going(playdate).stream().limit(5).map(UserId::parse).toList();
        atOnce(leaving, guest -> leave(guest, playdate));

        assertThat(numbers(playdate)).hasSize(45).isSorted();
        assertThat(going(playdate)).isEqualTo(firstTen(playdate));
    }

    @Test
    void onePersonManyTimesAtOnceIsInItOnce() throws Exception {
        String playdate = playdate(person("Host"), 2);
        UserId guest = person("Eager");

        List<Answer> answers = atOnce(Collections.nCopies(20, guest), one -> join(one, playdate));

        assertThat(answers).allMatch(answer -> answer.text("state").equals("going"));
        assertThat(rsvps(playdate)).hasSize(1);
    }

    @Test
    void whoeverComesAndGoesLeavesNoPlaceEmptyAndNoneTakenTwice() throws Exception {
        String playdate = playdate(person("Host"), 5);
        List<UserId> guests = people(20);

        atOnce(guests, guest -> {
            join(guest, playdate);
            boolean stays = guests.indexOf(guest) % 2 == 0;
            return stays ? read(guest, playdate) : leave(guest, playdate);
        });

        assertThat(rsvps(playdate)).hasSize(10);
        assertThat(going(playdate)).hasSize(5);
        assertThat(rsvps(playdate).stream().limit(5).map(rsvp -> rsvp.getString("userId")))
                .containsExactlyElementsOf(going(playdate));
        soon().untilAsserted(() -> assertThat(entriesOf(playdate)).hasSize(16));
        assertThat(stored(playdate).getList("people", String.class))
                .containsExactlyInAnyOrderElementsOf(rsvps(playdate).stream()
                        .map(rsvp -> rsvp.getString("userId"))
                        .toList());
    }

    @Test
    void evenTheWaitlistIsFullSomeTime() {
        String playdate = playdate(person("Host"), 2);
        var many = new ArrayList<Document>();
        for (int i = 1; i <= 102; i++) {
            many.add(new Document("userId", ids.userId().toString())
                    .append("state", i <= 2 ? "GOING" : "WAITLISTED")
                    .append("number", (long) i)
                    .append("petIds", List.of())
                    .append("at", new java.util.Date()));
        }
        set(playdate, new Document("guests", new Document("rsvps", many).append("lastNumber", 102L)));

        assertThat(join(person("Last"), playdate).code()).isEqualTo("playdate_full");
    }

    private List<Integer> numbers(String playdate) {
        return rsvps(playdate).stream()
                .map(rsvp -> rsvp.getLong("number").intValue())
                .toList();
    }

    private List<String> firstTen(String playdate) {
        return rsvps(playdate).stream()
                .limit(10)
                .map(rsvp -> rsvp.getString("userId"))
                .toList();
    }

    private static List<Answer> atOnce(List<UserId> people, Function<UserId, Answer> ask)
            throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> asked = people.stream()
                    .map(person -> threads.submit((Callable<Answer>) () -> {
                        start.await();
                        return ask.apply(person);
                    }))
                    .toList();
            start.countDown();
            var answers = new ArrayList<Answer>();
            for (Future<Answer> one : asked) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
