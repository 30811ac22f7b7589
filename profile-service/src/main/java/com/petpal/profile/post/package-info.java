/**
 * What feed-service tells of people's posts.
 *
 * <pre>
 * events in   post.created, post.deleted (group profile.posts): posts of the author are counted again, see {@code count}
 * internal    feed GET /internal/people/{userId}/post-count
 *             feed GET /internal/posts/{postId}/images, for the timer that removes images which hang on nothing
 * </pre>
 */
@NullMarked
package com.petpal.profile.post;

import org.jspecify.annotations.NullMarked;
