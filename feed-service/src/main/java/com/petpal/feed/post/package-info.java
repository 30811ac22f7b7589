/**
 * Posts, written by a person and read by those who may.
 *
 * <pre>
 * feed.posts          shard key (authorId hashed, _id)
 *   _id               PostId: author half, then local half that sorts by time
 *   authorId          UserId
 *   timeFirst         the id with its local half first: sorts the posts of many authors by time
 *   kind, text, petIds, mediaIds?, audience, createdAt, version
 *   moderation        {report: {version, hidden}}: what moderators decided
 *   pending           outbox: post.created
 *   indexes           (authorId, timeFirst), pendingSince sparse
 *
 * Redis
 *   post:&lt;postId&gt;     the post as JSON, 10 min ± 10%, filled under a lease; ours
 *   person:, pet:     cards, profile-service's; read here, filled there
 *
 * events in           moderation.action (group feed.moderation): hides posts, shows them again, removes them
 * events out          post.created (stream events:feed)
 * </pre>
 */
@NullMarked
package com.petpal.feed.post;

import org.jspecify.annotations.NullMarked;
