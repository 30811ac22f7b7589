package com.petpal.profile.post;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where feed-service is.
 *
 * @param feedPatience how long an answer of it may take
 */
@ConfigurationProperties("petpal")
record FeedSettings(
        @DefaultValue("http://localhost:8083") URI feedUrl,
        @DefaultValue("1s") Duration feedPatience) {}
