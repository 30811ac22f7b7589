/**
 * Posts by what they are about and who wrote them: lists of tags, of pets, of people.
 *
 * <pre>
 * feed.listings    tag:&lt;tag&gt;, pet:&lt;petId&gt;: a post each, newest first; see platform/listing
 *                  sort key: PostId.newestFirst(), subject: PostId
 * feed.posts       of one person: from their own shard
 *
 * Redis            listing:feed:&lt;list&gt;⇥   how a list begins, 10 s
 * events in        post.created, post.edited, post.deleted (group feed.lists)
 * erasure          entries about posts that go with their author
 * </pre>
 *
 * What a list says is a hint: each post is read, and shown only to whoever may see it. So a list may be a little old, and
 * be made again from the posts at any time, which is done at once where there is none at all, and always a little at a time. The first 50 entries come from the
 * cache, whoever asks, so a tag that everybody looks at asks its shard once in ten seconds.
 */
@NullMarked
package com.petpal.feed.list;

import org.jspecify.annotations.NullMarked;
