package com.petpal.feed.timeline;

import com.petpal.feed.reaction.MyReactions;
import com.petpal.feed.timeline.Skeleton.LargeState;
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
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * The timelines in Redis; their keys are drawn in the package documentation.
 *
 * <p>Every method throws {@link RedisAway} where it cannot be made.
 */
@Component
public class Timelines {

    private static final String BUILDING = "~";
    private static final RedisScript<List> READ = LuaScript.named("read-timeline", List.class);
    private static final RedisScript<List> BEGIN = LuaScript.named("begin-timeline", List.class);
    private static final RedisScript<Long> FINISH = LuaScript.named("finish-timeline", Long.class);
    /** Redis does nothing else while a script runs: a few milliseconds, where timelines are full. */
    private static final int TIMELINES_A_SCRIPT = 200;

    /** Lists of large authors that one read takes in. */
    private static final int LISTS_A_SCRIPT = 100;

    private static final int FIRST_LIST = 6;
    private static final String LOST = "~";
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
     * The first round trip of a feed, and the only one where posts and cards are near; one more for each hundred large authors beyond the first.
     *
     * @param knownVersion the relations version this process has; empty for none
     * @param merged large authors whose posts belong into this feed
     * @param before where the page begins, exclusive
     */
    Skeleton read(UserId me, String knownVersion, List<UserId> merged, Optional<PostId> before, int limit) {
        List<List<UserId>> scripts =
                merged.stream().gather(Gatherers.windowFixed(LISTS_A_SCRIPT)).toList();
        Skeleton read = readOnce(me, knownVersion, scripts.isEmpty() ? List.of() : scripts.getFirst(), before, limit);
        for (List<UserId> more : scripts.stream().skip(1).toList()) {
            Skeleton further = readOnce(me, knownVersion, more, before, limit);
            LargeState state = further.large().equals(read.large()) ? read.large() : LargeState.UNKNOWN;
            var lists = new ArrayList<>(read.lists());
            lists.addAll(further.lists());
            read = new Skeleton(read.relations(), read.stamp(), read.timeline(), state, read.reactions(), lists);
        }
        return read;
    }

    private Skeleton readOnce(UserId me, String knownVersion, List<UserId> merged, Optional<PostId> before, int limit) {
        String bound = before.map(post -> "(" + post.timeFirst()).orElse("+");
        var keys = new ArrayList<>(List.of(
                Relations.KEY_PREFIX + me, stampKey(me), timelineKey(me), LargeAuthors.KEY, MyReactions.key(me)));
        merged.stream().map(AuthorPosts::key).forEach(keys::add);
        List<?> answer = run(READ, keys, knownVersion, bound, String.valueOf(limit), lifeSeconds, renewBelowSeconds);
        return new Skeleton(
                (String) answer.get(0),
                (String) answer.get(1),
                Source.of(strings(answer.get(2))),
                new LargeState((String) answer.get(3), (String) answer.get(4)),
                (String) answer.get(5),
                answer.stream().skip(FIRST_LIST).map(Timelines::list).toList());
    }

    private static Optional<Source> list(Object answer) {
        List<String> members = strings(answer);
        return members.equals(List.of(LOST)) ? Optional.empty() : Optional.of(Source.of(members));
    }

    /**
     * What a rebuild begins with.
     *
     * @param state whether it is ours to build
     * @param posts what the timeline holds, newest first
     */
    record Begun(State state, List<PostId> posts) {

        Begun {
            posts = List.copyOf(posts);
        }

        /** In the order of the script's answers: ours, or whole by now, or another process is at it. */
        enum State {
            OURS,
            BUILT,
            ELSEWHERE
        }
    }

    /**
     * Makes the timeline exist, so that fan-out reaches it while it is built, unless it is built for this stamp.
     *
     * @param polite leaves it to another process that builds the same
     */
    Begun begin(UserId me, String token, String stamp, boolean polite) {
        List<?> answer = run(
                BEGIN,
                List.of(stampKey(me), timelineKey(me)),
                building(token, stamp),
                Source.END,
                lifeSeconds,
                stamp,
                polite ? "1" : "0");
        List<PostId> posts = strings(answer.get(1)).reversed().stream()
                .filter(member -> !member.equals(Source.END))
                .map(PostId::parseTimeFirst)
                .toList();
        int state = ((Number) answer.get(0)).intValue();
        return new Begun(Begun.State.values()[state], posts);
    }

    /** Puts what was looked up into the timeline and stamps it, unless somebody asked for a rebuild meanwhile. */
    void finish(UserId me, String token, String stamp, Collection<PostId> removed, Collection<PostId> added) {
        var arguments = new ArrayList<>(
                List.of(building(token, stamp), stamp, lifeSeconds, cap, String.valueOf(removed.size())));
        Stream.concat(removed.stream(), added.stream()).map(PostId::timeFirst).forEach(arguments::add);
        run(FINISH, List.of(stampKey(me), timelineKey(me)), arguments.toArray(String[]::new));
    }

    /**
     * Adds a post to those of the readers' timelines that exist.
     *
     * @return how many have it now
     */
    public long add(PostId post, Collection<UserId> readers) {
        return readers.stream()
                .map(Timelines::timelineKey)
                .gather(Gatherers.windowFixed(TIMELINES_A_SCRIPT))
                .mapToLong(keys -> run(ADD, keys, post.timeFirst(), cap))
                .sum();
    }

    /** Makes the next read of each rebuild. */
    public void expire(Collection<UserId> readers) {
        if (!readers.isEmpty()) {
            redis.run(template ->
                    template.delete(readers.stream().map(Timelines::stampKey).toList()));
        }
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

    private static String building(String token, String stamp) {
        return BUILDING + token + BUILDING + stamp;
    }

    private static List<String> strings(Object members) {
        return ((List<?>) members).stream().map(String.class::cast).toList();
    }

    static String timelineKey(UserId me) {
        return "timeline:" + me;
    }

    private static String stampKey(UserId me) {
        return "timeline-stamp:" + me;
    }
}
