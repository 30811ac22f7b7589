package com.petpal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.UserId;
import com.petpal.platform.security.ServiceCredential;
import com.petpal.platform.web.testing.RawAnswer;
import com.petpal.platform.web.testing.RawHttp;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What profile-service asks about posts. */
class InternalPostsTest extends FeedContext {

    @Autowired
    ServiceCredential credential;

    @Test
    void postsAreCountedAsTheyAreNowWhoeverTheyAreFor() {
        UserId ada = ids.userId();
        write(ada, "one");
        write(ada, "two", "followers");
        String three = write(ada, "three");
        assertThat(posts(ada)).isEqualTo(3);

        send(ada, "DELETE", "/v1/posts/" + three, "");

        assertThat(posts(ada)).isEqualTo(2);
        assertThat(posts(ids.userId())).isZero();
        assertThat(ask("/internal/people/" + ada + "/post-count").header("Server-Timing"))
                .contains("one=1 many=0 all=0");
    }

    @Test
    void aPostThatIsGoneShowsNoImages() {
        UserId ada = ids.userId();
        String image = PROFILE.image(ids.mediaId(ada)).toString();
        String post = post(
                        ada,
                        "{\"kind\":\"moment\",\"text\":\"look\",\"mediaIds\":[\"%s\"],\"audience\":\"public\"}"
                                .formatted(image))
                .text("postId");
        String images = "/internal/posts/" + post + "/images";
        assertThat(ask(images).body()).isEqualTo("{\"mediaIds\":[\"%s\"]}".formatted(image));

        send(ada, "DELETE", "/v1/posts/" + post, "");

        assertThat(ask(images).body()).isEqualTo("{\"mediaIds\":[]}");
        assertThat(ask("/internal/posts/" + ids.postId(ada) + "/images").body()).isEqualTo("{\"mediaIds\":[]}");
    }

    private int posts(UserId author) {
        return ask("/internal/people/" + author + "/post-count")
                .json()
                .path("posts")
                .asInt(-1);
    }

    private RawAnswer ask(String target) {
        return new RawHttp(port).get(target, Map.of("Authorization", "Bearer " + credential.mint()));
    }
}
