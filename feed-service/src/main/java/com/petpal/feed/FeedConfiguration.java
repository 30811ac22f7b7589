package com.petpal.feed;

import com.petpal.feed.post.Post;
import com.petpal.feed.post.PostStore;
import com.petpal.platform.card.CardReader;
import com.petpal.platform.card.Cards;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.redis.CacheSpec;
import com.petpal.platform.redis.LeasedCache;
import com.petpal.platform.redis.LeasedCaches;
import com.petpal.platform.redis.RedisGate;
import com.petpal.platform.security.InternalClients;
import com.petpal.platform.visibility.Relations;
import com.petpal.platform.visibility.RelationsView;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires what the feed's features share: the client of profile-service and the caches. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    RestClient profileClient(InternalClients clients, FeedSettings settings) {
        return clients.to(settings.profileUrl(), settings.profilePatience());
    }

    @Bean
    LeasedCache<Post> postCache(LeasedCaches caches, PostStore store, FeedSettings settings) {
        var spec = new CacheSpec<>("post:", Post.class, settings.postLife(), settings.nearPosts());
        return caches.owned(
                spec, ids -> byText(store.find(ids.stream().map(PostId::parse).toList())));
    }

    private static Map<String, Post> byText(Map<PostId, Post> posts) {
        return posts.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    @Bean
    CardReader cardReader(LeasedCaches caches, JsonMapper json, RestClient profileClient, FeedSettings settings) {
        return new CardReader(
                caches,
                json,
                ids -> Objects.requireNonNull(profileClient
                        .post()
                        .uri("/internal/cards")
                        .attribute(InternalClients.ONLY_ASKS, true)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ids)
                        .retrieve()
                        .body(Cards.class)),
                settings.nearCards());
    }

    @Bean
    RelationsView relationsView(
            RedisGate redis, RestClient profileClient, JsonMapper json, Clock clock, FeedSettings settings) {
        return new RelationsView(
                redis,
                person -> Objects.requireNonNull(profileClient
                        .get()
                        .uri("/internal/relations/{person}", person)
                        .retrieve()
                        .body(Relations.class)),
                json,
                clock,
                settings.nearRelations());
    }
}
