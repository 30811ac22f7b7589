package com.petpal.feed.timeline;

import com.petpal.feed.post.PostStore;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.redis.LuaScript;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.redis.SingleFlight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * What large authors wrote last, a list each, and who is large.
 *
 * <p>Every method but {@link #rebuild} is one round trip and throws {@link com.petpal.platform.redis.RedisAway} where it
 * cannot be made.
 */
@Component
public class AuthorPosts {

    private static final String KEY_PREFIX = "author-posts:";
    private static final String BUILDING = "~";
    private static final RedisScript<Long> SHOW = LuaScript.named("show-post", Long.class);
    private static final RedisScript<Long> MARK = LuaScript.named("mark-large-author", Long.class);
    private static final RedisScript<Long> UNMARK = LuaScript.named("unmark-large-author", Long.class);
    private static final RedisScript<Long> BEGIN = LuaScript.named("begin-author-posts", Long.class);
    private static final RedisScript<Long> FINISH = LuaScript.named("finish-author-posts", Long.class);

    private final RedisGate redis;
    private final LargeAuthors large;
    private final PostStore posts;
    private final IdGenerator ids;
    private final int cap;
    private final String lifeSeconds;
    private final SingleFlight<UserId, Boolean> flights = new SingleFlight<>();

    AuthorPosts(RedisGate redis, LargeAuthors large, PostStore posts, IdGenerator ids, TimelineSettings settings) {
        this.redis = redis;
        this.large = large;
        this.posts = posts;
        this.ids = ids;
        this.cap = settings.cap();
        this.lifeSeconds = String.valueOf(settings.life().toSeconds());
    }

    /**
     * Shows a post to its author, and if they are large, to all who follow them.
     *
     * @return whether the author is large, so that nothing is to be fanned out
     */
    public boolean show(PostId post) {
        UserId author = post.home();
        List<String> keys = List.of(Timelines.timelineKey(author), LargeAuthors.KEY, key(author));
        return run(SHOW, keys, post.timeFirst(), String.valueOf(cap), author.toString(), lifeSeconds);
    }

    /** Merges this author's posts from now on. */
    public void mark(UserId author) {
        run(MARK, List.of(LargeAuthors.KEY, key(author)), author.toString(), large.newGeneration());
    }

    /** How many posts were shown of an author since they are large, and one; empty if they are not. */
    public OptionalLong shown(UserId author) {
        return redis.attempt(template -> template.opsForZSet().score(LargeAuthors.KEY, author.toString()))
                .map(score -> OptionalLong.of(score.longValue()))
                .orElseGet(OptionalLong::empty);
    }

    /**
     * Fans this author's posts out again from now on.
     *
     * @param shown as it was when all timelines were asked to be built anew
     * @return false if a post was shown meanwhile that would be missed: everything is as before
     */
    public boolean unmark(UserId author, long shown) {
        return run(UNMARK, List.of(LargeAuthors.KEY, key(author)), author.toString(), String.valueOf(shown));
    }

    /** Takes away whatever there is of an author. */
    void forget(UserId author) {
        run(UNMARK, List.of(LargeAuthors.KEY, key(author)), author.toString(), "");
    }

    /** Reads a lost list again from MongoDB, once for all who want it now. */
    void rebuild(UserId author) {
        flights.run(author, () -> build(author));
    }

    private boolean build(UserId author) {
        String token = BUILDING + ids.random64();
        if (run(BEGIN, List.of(key(author)), token, lifeSeconds)) {
            return true;
        }
        List<PostId> found = posts.newest(Set.of(author), Optional.empty(), cap);
        var arguments = new ArrayList<>(List.of(token, String.valueOf(cap), lifeSeconds));
        found.stream().map(PostId::timeFirst).forEach(arguments::add);
        if (found.size() < cap) {
            arguments.add(Source.END);
        }
        return run(FINISH, List.of(key(author)), arguments.toArray(String[]::new));
    }

    private boolean run(RedisScript<Long> script, List<String> keys, String... arguments) {
        Long answer = redis.run(template -> template.execute(script, keys, (Object[]) arguments));
        return Long.valueOf(1).equals(answer);
    }

    static String key(UserId author) {
        return KEY_PREFIX + author;
    }
}
