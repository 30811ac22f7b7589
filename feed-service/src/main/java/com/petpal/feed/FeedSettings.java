package com.petpal.feed;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where profile-service is, and how much a process keeps near.
 *
 * @param profilePatience how long an answer of profile-service may take
 * @param postLife how long a post stays cached in Redis
 * @param nearPosts posts a process keeps, {@code nearCards} cards, {@code nearRelations} people's relations
 */
@Validated
@ConfigurationProperties("petpal")
record FeedSettings(
        @DefaultValue("http://localhost:8082") URI profileUrl,
        @DefaultValue("1s") Duration profilePatience,
        @DefaultValue("10m") Duration postLife,
        @DefaultValue("20000") @Min(0) int nearPosts,
        @DefaultValue("20000") @Min(0) int nearCards,
        @DefaultValue("20000") @Min(0) int nearRelations) {}
