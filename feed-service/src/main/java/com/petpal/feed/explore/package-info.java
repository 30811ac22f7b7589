/**
 * Explore: which tags and posts the last 24 hours were about, everywhere and in each region.
 *
 * <pre>
 * feed.listings       explore:everywhere, explore:&lt;region&gt;   public posts that may come into question, newest first
 * feed.explore        shard key _id hashed
 *   _id               a place: everywhere, or a region (platform/region)
 *   posts             [{id, heat}] the 200 hottest, at most three an author; tags [{id, heat, posts}] the 50 hottest
 *   entry             {voices, thin}: who is let into the listing from now on
 *   touchedAt, dueAt  when somebody was let in last, and when it is worked out again
 *   indexes           posts.id for erasing; dueAt sparse
 *
 * post.created, post.edited, reaction.added, comment.created
 *     │ group feed.explore: public, younger than a day, let in; the author's region is asked of profile-service
 *     ▼
 * feed.listings ─► timer dueAt, one process: posts, tallies, cards, regions as they are now ─► feed.explore ─► readers
 *
 * Redis               explore:&lt;place&gt;    what was worked out as JSON, 10 min; 1,000 near
 *                     region:&lt;userId&gt;    where an author is listed, or that they share no place, 1 min
 * internal            profile POST /internal/regions
 * erasure             posts of whoever goes, with {@code post}; entries of listings, with {@code list}
 * </pre>
 *
 * <p>Heat is the logarithm of a score that halves every six hours. So it says where something stands whenever it is looked
 * at, and cursors stay good while everything is worked out anew. A person is one voice: each author counts once a tag, with
 * their hottest post; each commenter once a post, and never its author.
 *
 * <p>A post is in a region while its author shares a place there, and is public while they share with everybody; both are asked
 * again each time. Nothing here shows a region, or keeps one longer than a day.
 */
@NullMarked
package com.petpal.feed.explore;

import org.jspecify.annotations.NullMarked;
