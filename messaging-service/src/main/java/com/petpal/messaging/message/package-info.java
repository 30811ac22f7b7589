/**
 * Messages: numbered without holes in their conversation, kept exactly once, told at once to whoever is there.
 *
 * <pre>
 * messaging.messages     shard key (conversationId hashed)
 *   _id                  conversationId, then the number in 19 digits
 *   conversationId, seq  seq counts from 1 in each conversation
 *   senderId?, clientMessageId, text?, sentAt     without sender and text once the sender deleted their account
 *   pending              outbox: message.sent
 *   indexes              (conversationId, seq) unique, (conversationId, senderId, clientMessageId) unique, pendingSince sparse
 *
 * events out             message.sent {conversationId, seq, sentAt} (stream events:messaging)
 * events in              message.sent (group messaging.inbox): the memberships learn of it
 * </pre>
 *
 * The insert itself claims the number: the last one is read, the next is inserted, and whoever comes second looks again. There is no counter that could be
 * ahead of its messages.
 */
@NullMarked
package com.petpal.messaging.message;

import org.jspecify.annotations.NullMarked;
