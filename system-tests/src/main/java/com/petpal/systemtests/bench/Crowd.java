package com.petpal.systemtests.bench;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.systemtests.Stack;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Followers who have no account but all that fan-out sees of one: edges in the store and a timeline in Redis. To register ten
 * thousand people would take an hour of password hashing.
 */
final class Crowd {

    private static final int KEYS_A_SCRIPT = 200;
    private static final int EDGES_A_COMMAND = 1_000;

    private static final String FILL =
            "for _, key in ipairs(KEYS) do for i = 1, #ARGV do redis.call('ZADD', key, 0, ARGV[i]) end end";

    private static final String COUNT =
            "local n = 0 for _, key in ipairs(KEYS) do if redis.call('ZSCORE', key, ARGV[1]) then n = n + 1 end end return n";

    private final List<UserId> people;

    private Crowd(List<UserId> people) {
        this.people = people;
    }

    static Crowd follow(String author, int count, Stack stack) {
        var random = new SplittableRandom(6);
        List<UserId> people = Stream.generate(() -> new UserId(random.nextLong()))
                .limit(count)
                .sorted()
                .toList();
        try (MongoClient documents = MongoClients.create("mongodb://127.0.0.1:" + stack.port(27117) + "/?w=majority")) {
            var profile = documents.getDatabase("profile");
            // These lie together, at whom they follow. First, or profile-service derives them from the others
            // meanwhile.
            people.stream()
                    .gather(Gatherers.windowFixed(EDGES_A_COMMAND))
                    .forEach(some -> profile.getCollection("followers")
                            .insertMany(some.stream()
                                    .map(person -> edge(author + person, person.toString(), author))
                                    .toList()));
            for (UserId person : people) {
                profile.getCollection("following").insertOne(edge(person + author, person.toString(), author));
            }
        }
        return new Crowd(people);
    }

    private static Document edge(String id, String follower, String followee) {
        return new Document("_id", id)
                .append("followerId", follower)
                .append("followeeId", followee)
                .append("state", "active")
                .append("version", 1L);
    }

    /** Timelines of that many old posts, under some prefix. */
    void fill(RedisCommands<String, String> redis, String prefix, int entries) {
        var random = new SplittableRandom(7);
        var members = new ArrayList<String>();
        for (int i = 0; i < entries; i++) {
            members.add(new PostId(new UserId(random.nextLong()), random.nextLong(1L << 40)).timeFirst());
        }
        eachScript(prefix, keys -> redis.eval(FILL, ScriptOutputType.STATUS, keys, members.toArray(String[]::new)));
    }

    /** How many of them have a post. */
    long have(RedisCommands<String, String> redis, String post) {
        var count = new long[1];
        eachScript("timeline:", keys -> {
            Long some = redis.eval(
                    COUNT, ScriptOutputType.INTEGER, keys, PostId.parse(post).timeFirst());
            count[0] += some;
        });
        return count[0];
    }

    /** Whether the one has it who gets it last: followers are paged by their ids. */
    boolean lastHas(RedisCommands<String, String> redis, String post) {
        return redis.zscore("timeline:" + people.getLast(), PostId.parse(post).timeFirst()) != null;
    }

    List<String> keys(String prefix) {
        return people.stream().map(person -> prefix + person).toList();
    }

    private void eachScript(String prefix, java.util.function.Consumer<String[]> script) {
        List<String> keys = keys(prefix);
        for (int from = 0; from < keys.size(); from += KEYS_A_SCRIPT) {
            script.accept(keys.subList(from, Math.min(keys.size(), from + KEYS_A_SCRIPT))
                    .toArray(String[]::new));
        }
    }
}
