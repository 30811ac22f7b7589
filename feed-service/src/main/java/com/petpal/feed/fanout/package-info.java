/**
 * Fan-out: a new post goes to the timelines of its author and followers, in pages of 1,000.
 *
 * <pre>
 * events in   post.created (group feed.fanout)
 * Redis       timeline:&lt;userId&gt; of each follower who has one
 * internal    profile GET /internal/people/{userId}/followers
 * </pre>
 *
 * A repeat is harmless: a timeline is a set.
 */
@NullMarked
package com.petpal.feed.fanout;

import org.jspecify.annotations.NullMarked;
