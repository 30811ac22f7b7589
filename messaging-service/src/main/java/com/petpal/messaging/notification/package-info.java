/**
 * Notifications: what happened to a person that they were not there for.
 *
 * <pre>
 * messaging.notifications  shard key (userId hashed, _id); deleted 90 days after its last change
 *   _id                    userId, then 22 characters derived from what it is about: a repeat finds the same document
 *   userId
 *   kind                   a NotificationKind
 *   subject                {type, id, parentId?, ownerId?}: what to open; ownerId is whose it is, as its id says
 *   actors                 [{userId, version, gone?}], the latest first, each once, at most 100; nobody for what moderators did
 *   detail?                what of several things happened, such as hide
 *   version                of the latest event; an older one changes nothing
 *   gone?                  it was taken back: a request withdrawn, a follow ended
 *   shown                  whether the person wanted it in the app, when it happened
 *   at?                    when it last became news, by this service's clock; absent if it never was
 *   expiresAt
 *   indexes                (userId, at, _id), (actors.userId) and (subject.ownerId, subject.id) for erasing and withdrawing
 *
 * events in   follow.requested, follow.started, follow.ended, co_owner.changed, moderation.action, sitting.alerted, profile.notify (group messaging.notify-profile)
 *             feed.notify, post.created, post.edited, comment.created, comment.edited, reaction.added, reaction.removed, answer.accepted, and
 *             what takes back: post.deleted, comment.deleted, answer.withdrawn (group messaging.notify-feed), messaging.notify, message.sent of a stranger, request.answered (group messaging.notify)
 *             the data of SERVICE.notify is a Wanted, whichever feature wants it
 *
 *   event ──► Notice ──► document ──► frame to whoever has a socket, push to whoever has none
 * </pre>
 *
 * How far somebody has read is one time in {@code messaging.preferences}, so reading costs one write however much there was. Who is blocked, muted or erased is
 * left out when notifications are read, so that a block holds from its first moment on.
 */
@NullMarked
package com.petpal.messaging.notification;

import org.jspecify.annotations.NullMarked;
