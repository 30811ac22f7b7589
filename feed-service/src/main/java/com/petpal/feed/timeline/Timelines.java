package com.petpal.feed.timeline;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisAway;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.visibility.Relations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * The timelines in Redis; their keys are drawn in the package documentation.
 *
 * <p>Every method is one round trip and throws {@link RedisAway} where it cannot be made.
 */
@Component
public class Timelines {

    /** Sorts below every post: while it is in a timeline, nothing older was cut off. */
    private static final String END = "!";

    private static final String BUILDING = "~";
    private static final RedisScript<List> READ = LuaScript.named("read-timeline", List.class);
    private static final RedisScript<List> BEGIN = LuaScript.named("begin-timeline", List.class);
    private static final RedisScript<Long> FINISH = LuaScript.named("finish-timeline", Long.class);
    private static final RedisScript<Long> ADD = LuaScript.named("add-to-timelines", Long.class);

    private final RedisGate redis;
    private final String cap;
    private final String lifeSeconds;
    private final String renewBelowSeconds;

    Timelines(RedisGate redis, TimelineSettings settings) {
        this.redis = redis;
        this.cap = String.valueOf(settings.cap());
        this.lifeSeconds = String.valueOf(settings.life().toSeconds());
        this.renewBelowSeconds = String.valueOf(settings.life().toSeconds() * 29 / 30);
    }

    /**
     * The first of the feed's three round trips.
     *
     * @param knownVersion the relations version this process has; empty for none
     * @param before where the page begins, exclusive
     */
    Skeleton read(UserId me, String knownVersion, Optional<PostId> before, int limit) {
        String bound = before.map(post -> "(" + post.timeFirst()).orElse("+");
        List<String> keys = List.of(Relations.KEY_PREFIX + me, stampKey(me), timelineKey(me));
        List<?> answer = run(READ, keys, knownVersion, bound, String.valueOf(limit), lifeSeconds, renewBelowSeconds);
        List<String> members = strings(answer.get(2));
        return new Skeleton(
                (String) answer.get(0),
                (String) answer.get(1),
                members.stream()
                        .filter(Timelines::isPost)
                        .map(PostId::parseTimeFirst)
                        .toList(),
                members.contains(END));
    }

    /**
     * What a rebuild begins with.
     *
     * @param built whether somebody else has built it meanwhile
     * @param posts what the timeline holds, newest first
     */
    record Begun(boolean built, List<PostId> posts) {

        Begun {
            posts = List.copyOf(posts);
        }
    }

    /** Makes the timeline exist, so that fan-out reaches it while it is built, unless it is built for this version. */
    Begun begin(UserId me, String token, String version) {
        List<?> answer =
                run(BEGIN, List.of(stampKey(me), timelineKey(me)), BUILDING + token, END, lifeSeconds, version);
        List<PostId> posts = strings(answer.get(1)).reversed().stream()
                .filter(Timelines::isPost)
                .map(PostId::parseTimeFirst)
                .toList();
        return new Begun(Long.valueOf(1).equals(answer.get(0)), posts);
    }

    /** Puts what was looked up into the timeline and stamps it, unless somebody asked for a rebuild meanwhile. */
    void finish(UserId me, String token, String version, Collection<PostId> removed, Collection<PostId> added) {
        var arguments =
                new ArrayList<>(List.of(BUILDING + token, version, lifeSeconds, cap, String.valueOf(removed.size())));
        Stream.concat(removed.stream(), added.stream()).map(PostId::timeFirst).forEach(arguments::add);
        run(FINISH, List.of(stampKey(me), timelineKey(me)), arguments.toArray(String[]::new));
    }

    /**
     * Adds a post to those of the readers' timelines that exist.
     *
     * @return how many have it now
     */
    public long add(PostId post, Collection<UserId> readers) {
        return run(ADD, readers.stream().map(Timelines::timelineKey).toList(), post.timeFirst(), cap);
    }

    /** Makes the next read rebuild. */
    void expire(UserId me) {
        redis.run(template -> template.delete(stampKey(me)));
    }

    /** Takes a timeline away, as if nobody had ever read it. How many there were. */
    long remove(UserId me) {
        Long removed = redis.run(template -> template.delete(List.of(timelineKey(me), stampKey(me))));
        return removed == null || removed == 0 ? 0 : 1;
    }

    private <T> T run(RedisScript<T> script, List<String> keys, String... arguments) {
        return redis.run(template -> template.execute(script, keys, (Object[]) arguments));
    }

    private static boolean isPost(String member) {
        return !member.equals(END);
    }

    private static List<String> strings(Object members) {
        return ((List<?>) members).stream().map(String.class::cast).toList();
    }

    private static String timelineKey(UserId me) {
        return "timeline:" + me;
    }

    private static String stampKey(UserId me) {
        return "timeline-stamp:" + me;
    }
}
