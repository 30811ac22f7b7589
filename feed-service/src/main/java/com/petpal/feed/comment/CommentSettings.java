package com.petpal.feed.comment;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of deleted comments.
 *
 * @param purgeAfter when a tombstone is looked at: what nobody answered goes, once its event is confirmed. Much longer than
 *     a request may take, so that nobody answers what is on its way out
 */
@ConfigurationProperties("petpal.comments")
record CommentSettings(@DefaultValue("5m") Duration purgeAfter) {}
