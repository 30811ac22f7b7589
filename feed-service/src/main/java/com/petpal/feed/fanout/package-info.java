/**
 * Fan-out: a new post goes to the timelines of its author and followers, in pages of 1,000; from 10,000 followers on it is
 * merged at read instead.
 *
 * <pre>
 * events in   post.created (group feed.fanout)
 * Redis       timeline:&lt;userId&gt; of each follower who has one, 200 a script
 *             large-authors, author-posts:&lt;userId&gt;: package timeline
 * internal    profile GET /internal/people/{userId}/followers, /internal/people/{userId}/counts
 * </pre>
 *
 * A repeat is harmless: a timeline is a set.
 */
@NullMarked
package com.petpal.feed.fanout;

import org.jspecify.annotations.NullMarked;
