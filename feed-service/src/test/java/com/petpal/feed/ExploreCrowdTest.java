package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.data.Percentage;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** A region in which more is written than can be looked at. */
class ExploreCrowdTest extends ExploreContext {

    private static final int CROWD = 400;

    @Test
    void aCrowdIsThinnedOutAndTagsAreCountedStill() {
        String tag = tag();
        String liked = write(ada, "liked #" + tag);
        reactions(liked, 5);
        crowd(post(liked), tag);

        write(ben, "last");

        soon().untilAsserted(() -> assertThat(thin()).isPositive());
        soon().untilAsserted(() -> assertThat(listed()).isLessThan(CROWD * 2 / 3));
        assertThat(explore(chi, "tags", around()).json().at("/items/0/tag").asString())
                .isEqualTo(tag);
        soon().untilAsserted(() -> assertThat(explore(chi, "tags", around())
                        .json()
                        .at("/items/0/posts")
                        .asDouble())
                .isCloseTo(CROWD, Percentage.withPercentage(3)));
        assertThat(posts(chi).getFirst()).isEqualTo(liked);

        UserId outside = isHere(withLastBits(1));
        String ignored = write(outside, "nobody cares");
        String noticed = write(outside, "many care");
        reactions(noticed, 6);
        soon().untilAsserted(() -> assertThat(posts(chi)).contains(noticed));
        assertThat(listings(ignored)).isZero();
    }

    /** By which people are chosen, 16 kinds of them; so a test has as many of each. */
    private UserId withLastBits(int number) {
        return new UserId((ids.userId().value() & ~15L) | (number & 15));
    }

    /** 0 also before the place was worked out for the first time. */
    private int thin() {
        Document place = Objects.requireNonNullElseGet(
                mongo.getCollection("explore")
                        .find(new Document("_id", here().toString()))
                        .first(),
                Document::new);
        return place.getEmbedded(List.of("entry", "thin"), 0);
    }

    private long listed() {
        return mongo.getCollection("listings").countDocuments(new Document("list", "explore:" + here()));
    }

    private long listings(String post) {
        return mongo.getCollection("listings")
                .countDocuments(new Document("list", "explore:" + here()).append("subject", post));
    }

    private Document post(String id) {
        return Objects.requireNonNull(mongo.getCollection("posts")
                .find(new Document("authorId", PostId.parse(id).home().toString()).append("_id", id))
                .first());
    }

    /** As many posts, each by somebody else, were written and listed already. */
    private void crowd(Document like, String tag) {
        List<PostId> some = IntStream.range(0, CROWD)
                .mapToObj(i -> ids.postId(isHere(withLastBits(i))))
                .toList();
        for (PostId id : some) {
            var post = new Document(like)
                    .append("_id", id.toString())
                    .append("authorId", id.home().toString())
                    .append("timeFirst", id.timeFirst())
                    .append("tags", List.of(tag));
            post.remove("pending");
            post.remove("pendingSince");
            mongo.getCollection("posts").insertOne(post);
        }
        mongo.getCollection("listings")
                .insertMany(some.stream()
                        .map(id -> new Document("_id", "explore:" + here() + "\t" + id.newestFirst() + "\t" + id)
                                .append("list", "explore:" + here())
                                .append("sortKey", id.newestFirst())
                                .append("subject", id.toString()))
                        .toList());
    }
}
