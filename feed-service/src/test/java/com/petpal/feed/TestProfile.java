package com.petpal.feed;

import com.petpal.localstack.redis.TestRedis;
import com.petpal.platform.card.CardIds;
import com.petpal.platform.card.Cards;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.card.PetCard;
import com.petpal.platform.events.EventStreams;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.region.Region;
import com.petpal.platform.region.Regions;
import com.petpal.platform.visibility.Relations;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;

/** profile-service as feed-service sees it: who stands how to whom, and cards. It fills its keys in Redis when asked. */
final class TestProfile {

    private static final int FOLLOWERS_A_PAGE = 3;

    private final Map<UserId, Set<UserId>> following = new ConcurrentHashMap<>();
    private final Map<UserId, Set<UserId>> blocked = new ConcurrentHashMap<>();
    private final Map<UserId, Set<UserId>> muted = new ConcurrentHashMap<>();
    private final Map<PetId, PetCard> pets = new ConcurrentHashMap<>();
    private final Map<UserId, Long> claimed = new ConcurrentHashMap<>();
    private final Set<String> images = ConcurrentHashMap.newKeySet();
    private final Set<String> attached = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<String>> hanging = new ConcurrentHashMap<>();
    private final Map<PetId, Set<UserId>> coOwners = new ConcurrentHashMap<>();
    private final Set<UserId> gone = new ConcurrentSkipListSet<>();
    private final Set<UserId> closed = new ConcurrentSkipListSet<>();
    private final Map<UserId, Region> regions = new ConcurrentHashMap<>();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicInteger questions = new AtomicInteger();
    private final JsonMapper json;
    private final RedisClient redis;
    private final HttpServer server;

    TestProfile(TestRedis redis, JsonMapper json) {
        this.json = json;
        this.redis = RedisClient.create(redis.url());
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/cards", exchange -> answer(exchange, this::cards));
        server.createContext("/internal/media/attach", exchange -> answer(exchange, this::attach));
        server.createContext("/internal/media/detach", exchange -> answer(exchange, this::detach));
        server.createContext("/internal/handles", exchange -> answer(exchange, this::handles));
        server.createContext("/internal/pets/co-owned", exchange -> answer(exchange, this::coOwned));
        server.createContext("/internal/regions", exchange -> answer(exchange, this::regions));
        server.createContext("/internal/relations/", exchange -> answer(exchange, this::relations));
        server.createContext("/internal/people/", exchange -> answer(exchange, this::people));
        server.start();
        EventStreams.FEED.groups().stream()
                .filter(group -> !group.startsWith("feed."))
                .forEach(group -> TestListener.start(this.redis, EventStreams.FEED.key(), group, away::get));
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void isAway(boolean now) {
        away.set(now);
    }

    boolean isAway() {
        return away.get();
    }

    int questions() {
        return questions.get();
    }

    /** As acknowledged by profile-service: the fact, then both keys. */
    void follow(UserId follower, UserId followee) {
        change(following, follower, people -> people.add(followee), followee);
    }

    void unfollow(UserId follower, UserId followee) {
        change(following, follower, people -> people.remove(followee), followee);
    }

    void block(UserId one, UserId other) {
        change(blocked, one, people -> people.add(other), other);
        change(blocked, other, people -> people.add(one), one);
    }

    void mute(UserId one, UserId other) {
        change(muted, one, people -> people.add(other), other);
    }

    MediaId image(MediaId id) {
        images.add(id.toString());
        return id;
    }

    /** Whatever images were hung on, as {@code post:ID:audience}. */
    Set<String> attached() {
        return Set.copyOf(attached);
    }

    /** Images that hang on a post now, as {@code ID:audience}. */
    Set<String> hangingOn(String post) {
        return Set.copyOf(hanging.getOrDefault(post, Set.of()));
    }

    void coOwn(PetId pet, UserId somebody) {
        coOwners.computeIfAbsent(pet, first -> ConcurrentHashMap.newKeySet()).add(somebody);
    }

    /** Everybody is called by their id: those who are gone are called nothing. */
    static String handleOf(UserId person) {
        return "h" + Long.toHexString(person.value());
    }

    PetId pet(PetId id, UserId owner) {
        pets.put(id, new PetCard(id, owner, "Rex", "dog", null));
        return id;
    }

    /** Makes somebody share with followers alone. */
    void close(UserId person) {
        closed.add(person);
        inRedis(commands -> commands.del(PersonCard.KEY_PREFIX + person));
    }

    void forget(UserId person) {
        gone.add(person);
        inRedis(commands -> commands.del(PersonCard.KEY_PREFIX + person));
    }

    private synchronized void change(
            Map<UserId, Set<UserId>> facts, UserId person, Consumer<Set<UserId>> change, UserId other) {
        change.accept(facts.computeIfAbsent(person, somebody -> new ConcurrentSkipListSet<>()));
        inRedis(commands -> commands.del(Relations.KEY_PREFIX + person, Relations.KEY_PREFIX + other));
    }

    /** In one piece with {@link #change}: profile-service fills under a lease, so never with what was before a change. */
    private synchronized Object relations(HttpExchange exchange) {
        UserId person = UserId.parse(last(exchange));
        Relations relations = Relations.of(
                following.getOrDefault(person, Set.of()),
                blocked.getOrDefault(person, Set.of()),
                muted.getOrDefault(person, Set.of()));
        fill(Map.of(Relations.KEY_PREFIX + person, relations));
        return relations;
    }

    private Object cards(HttpExchange exchange) throws IOException {
        CardIds wanted = json.readValue(exchange.getRequestBody(), CardIds.class);
        if (wanted.people().size() + wanted.pets().size() > CardIds.LIMIT) {
            return Map.of("code", "too_many_ids");
        }
        var people = wanted.people().stream()
                .filter(id -> !gone.contains(id))
                .map(id -> new PersonCard(
                        id, handleOf(id), "Somebody", null, closed.contains(id) ? PersonCard.FOLLOWERS : null))
                .toList();
        var known =
                wanted.pets().stream().map(pets::get).filter(pet -> pet != null).toList();
        var keys = new HashMap<String, Object>();
        people.forEach(card -> keys.put(card.key(), card));
        known.forEach(card -> keys.put(card.key(), card));
        fill(keys);
        return new Cards(people, known);
    }

    /** Knows no images but those that somebody said there are. */
    private Object attach(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody());
        boolean own = asked.path("mediaIds").valueStream().allMatch(id -> images.contains(id.asString()));
        if (!own) {
            return Map.of("code", "not_your_media");
        }
        String post = asked.path("subject").path("id").asString();
        String audience = asked.path("audience").asString();
        Set<String> on = hanging.computeIfAbsent(post, first -> ConcurrentHashMap.newKeySet());
        asked.path("mediaIds").valueStream().map(id -> id.asString()).forEach(id -> {
            on.removeIf(one -> one.startsWith(id));
            on.add(id + ":" + audience);
        });
        attached.add(asked.path("subject").path("type").asString() + ":"
                + asked.path("subject").path("id").asString() + ":"
                + asked.path("audience").asString());
        return Map.of();
    }

    private Object detach(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody());
        Set<String> on = hanging.getOrDefault(asked.path("subject").path("id").asString(), Set.of());
        asked.path("mediaIds").valueStream().forEach(id -> on.removeIf(one -> one.startsWith(id.asString())));
        return Map.of();
    }

    private Object handles(HttpExchange exchange) throws IOException {
        var people = json.readTree(exchange.getRequestBody())
                .path("handles")
                .valueStream()
                .map(handle -> handle.asString())
                .filter(handle -> handle.matches("h[0-9a-f]{1,16}"))
                .map(handle -> new UserId(Long.parseUnsignedLong(handle.substring(1), 16)))
                .filter(person -> !gone.contains(person))
                .map(person -> Map.of("userId", person, "handle", handleOf(person)))
                .toList();
        return Map.of("people", people);
    }

    /** Has somebody share a place. */
    void shares(UserId person, Region region) {
        regions.put(person, region);
    }

    void stopsSharing(UserId person) {
        regions.remove(person);
    }

    private Object regions(HttpExchange exchange) throws IOException {
        var found = new HashMap<UserId, Region>();
        json.readTree(exchange.getRequestBody())
                .path("people")
                .valueStream()
                .map(id -> UserId.parse(id.asString()))
                .filter(regions::containsKey)
                .forEach(person -> found.put(person, regions.get(person)));
        return new Regions(found);
    }

    private Object coOwned(HttpExchange exchange) throws IOException {
        var asked = json.readTree(exchange.getRequestBody());
        UserId person = UserId.parse(asked.path("userId").asString());
        var theirs = asked.path("petIds")
                .valueStream()
                .map(id -> PetId.parse(id.asString()))
                .filter(pet -> coOwners.getOrDefault(pet, Set.of()).contains(person))
                .toList();
        return Map.of("petIds", theirs);
    }

    /** Says that so many follow somebody, whoever does. */
    void claimFollowers(UserId person, long count) {
        claimed.put(person, count);
    }

    private Object people(HttpExchange exchange) {
        String[] path = exchange.getRequestURI().getPath().split("/", -1);
        UserId person = UserId.parse(path[3]);
        return path[4].equals("counts")
                ? Map.of(
                        "followers",
                        claimed.getOrDefault(person, (long) followersOf(person).size()),
                        "following",
                        0,
                        "posts",
                        0)
                : followers(exchange, person);
    }

    private List<UserId> followersOf(UserId author) {
        return following.entrySet().stream()
                .filter(edges -> edges.getValue().contains(author))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Object followers(HttpExchange exchange, UserId author) {
        List<UserId> all = followersOf(author);
        String query = exchange.getRequestURI().getQuery();
        int from = query.contains("cursor=") ? Integer.parseInt(query.substring(query.indexOf("cursor=") + 7)) : 0;
        int to = Math.min(all.size(), from + FOLLOWERS_A_PAGE);
        var answer = new HashMap<String, Object>(Map.of("items", all.subList(from, to)));
        if (to < all.size()) {
            answer.put("nextCursor", String.valueOf(to));
        }
        return answer;
    }

    private interface Question {
        Object answer(HttpExchange exchange) throws IOException;
    }

    private void answer(HttpExchange exchange, Question question) throws IOException {
        try (exchange) {
            questions.incrementAndGet();
            boolean knowsCaller = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"))
                    .startsWith("Bearer ");
            Object answer = away.get() ? Map.of("code", "unavailable") : question.answer(exchange);
            int status = away.get()
                    ? 503
                    : !knowsCaller ? 401 : answer instanceof Map<?, ?> map && map.containsKey("code") ? 400 : 200;
            byte[] body = json.writeValueAsBytes(answer);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void fill(Map<String, ?> values) {
        inRedis(commands -> values.forEach((key, value) -> commands.setex(key, 600, json.writeValueAsString(value))));
    }

    private void inRedis(Consumer<RedisCommands<String, String>> commands) {
        try (var connection = redis.connect()) {
            commands.accept(connection.sync());
        } catch (RedisException away) {
            // As in profile-service: the fact counts, the key is then not read either.
        }
    }
}
