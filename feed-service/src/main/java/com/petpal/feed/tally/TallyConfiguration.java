package com.petpal.feed.tally;

import com.petpal.platform.count.Recount;
import com.petpal.platform.identity.PostId;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TallyConfiguration {

    @Bean
    Recount<PostId, Tally> recountTally(
            TallyStore store, ReactionSource reactions, CommentSource comments, Tallies cached, Clock clock) {
        return new Recount<>(
                store,
                post -> new Tally(reactions.count(post), comments.count(post)),
                Tally::size,
                cached::forget,
                clock);
    }
}
