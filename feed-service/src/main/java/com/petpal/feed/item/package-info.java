/**
 * Posts as lists show them: whom and what a post is about stands beside it.
 *
 * <pre>
 * Redis, read only   person:&lt;userId&gt;, pet:&lt;petId&gt;   cards, profile-service's
 * </pre>
 *
 * Every list of posts, the home feed too, goes through {@link com.petpal.feed.item.PresentPosts}, so all of them show the
 * same, at the same cost.
 */
@NullMarked
package com.petpal.feed.item;

import org.jspecify.annotations.NullMarked;
