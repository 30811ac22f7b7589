/**
 * Posts, written by a person and read by those who may.
 *
 * <pre>
 * feed.posts          shard key (authorId hashed, _id)
 *   _id               PostId: author half, then local half that sorts by time
 *   authorId          UserId
 *   timeFirst         the id with its local half first: sorts the posts of many authors by time
 *   kind, text, petIds, mediaIds?, audience, createdAt, version
 *   tags?, mentions? [{userId, handle}]: read out of the text, at most ten each
 *   editedAt?, history? [{version, text, writtenAt}]: what it said before, at most 20; read by itself alone
 *   moderation        {report: {version, hidden}}: what moderators decided
 *   deletedAt?        a tombstone: ids, times and the event, nothing that was said
 *   dueAt?            of a tombstone: when to look whether everybody has heard
 *   pending           outbox: post.created, post.edited, post.deleted
 *   indexes           (authorId, timeFirst), mentions.userId for erasing, pendingSince and dueAt sparse
 *
 * Redis
 *   post:&lt;postId&gt;     the post as JSON, 10 min ± 10%, filled under a lease; ours
 *   person:, pet:     cards, profile-service's; read here, filled there
 *
 * events in           moderation.action (group feed.moderation): hides posts, shows them again, deletes them
 *                     post.edited, post.deleted (group feed.images): images hang on what shows them
 * events out          post.created {authorId, kind, audience, tags, mentions, petIds}
 *                     post.edited  the same, mediaIds, before {audience, tags, mentions, petIds, mediaIds}
 *                     post.deleted {authorId, kind, before}                       all on the stream events:feed
 * internal            profile POST /internal/handles, POST /internal/pets/co-owned, PUT /internal/media/attach, detach
 * erasure             posts, and what other features keep about them ({@link com.petpal.feed.post.ErasedPosts}); mentions
 *
 * written ─► edited ... ─► deleted: tombstone ─► everybody has heard ─► purged
 * </pre>
 *
 * Deleting is one conditional write, so that the event says what the post was when it went. Of its images the narrower
 * audience is said before an edit is kept, the wider one after.
 */
@NullMarked
package com.petpal.feed.post;

import org.jspecify.annotations.NullMarked;
