/**
 * Posts as lists show them: whom and what a post is about stands beside it, how much it is talked about, and how its reader
 * reacts to it.
 *
 * <pre>
 * Redis, read only   person:&lt;userId&gt;, pet:&lt;petId&gt;          cards, profile-service's
 *                    tally:&lt;postId&gt;, reactions-of:&lt;userId&gt;  this service's; all of it in one MGET
 * </pre>
 *
 * Every list of posts, the home feed too, goes through {@link com.petpal.feed.item.PresentPosts}, so all of them show the
 * same, at the same cost.
 */
@NullMarked
package com.petpal.feed.item;

import org.jspecify.annotations.NullMarked;
