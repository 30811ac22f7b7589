/**
 * Comments on posts, in two levels: on the post itself, and replies to those.
 *
 * <pre>
 * feed.comments       shard key (postId hashed, _id)
 *   _id               CommentId: the post's id, then 11 characters that sort by time
 *   postId, authorId, text, inReplyTo? (always a comment on the post itself), mentions [{userId, handle}],
 *   createdAt, editedAt?, version
 *   counted           true unless deleted or hidden
 *   deleted?          a tombstone: no author, no text, no event but its own
 *   hidden?           while moderation {report: {version, hidden}} says so
 *   dueAt?            when a tombstone is looked at: what nobody answered is removed, once its event is confirmed
 *   pending           outbox: comment.created, comment.edited, comment.deleted
 *   indexes           (postId, inReplyTo, _id), (postId, counted); authorId and mentions.userId for erasing and export;
 *                     dueAt, pendingSince sparse
 *
 * Redis, read only    person: cards, profile-service's
 *
 * events out          comment.created, comment.edited {postId, postAuthorId, authorId, mentions, inReplyTo?,
 *                     inReplyToAuthorId?}, comment.deleted {postId, inReplyTo?}; aggregate = CommentId
 * </pre>
 *
 * Every command of a request is on the post's shard. Whoever sees the post sees its comments, but not those of people who
 * are blocked either way. An answer to a reply stands beside it: apps show one thread under each comment.
 */
@NullMarked
package com.petpal.feed.comment;

import org.jspecify.annotations.NullMarked;
