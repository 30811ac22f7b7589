/**
 * Pushes: what a person is told while no socket of theirs is open.
 *
 * <pre>
 * messaging.pushes    shard key (userId hashed, _id); one for each thing that collapses: a conversation, a notification
 *   _id               userId, then what it is about: "m:" conversation, or "n:" notification
 *   userId, about
 *   kind              a NotificationKind
 *   version           of a message its number, of a notification its time; only a later one is news
 *   dueAt?            when it is tried next; absent once it is done with; sparse index
 *   attempts          also what a sender claims it by
 *   only?             the devices that are still to be reached, after some were
 *   sentAt?           when it last went out
 *   expiresAt         a day after it was wanted; the document stays so long, that an event that comes again finds it done
 *
 * events in           message.sent (group messaging.push)
 *
 *   event ──► upsert ──► claim ──► compose ──► devices ──► done | later: after Retry-After or a doubling pause | dead letter
 *               └─ the sweeper finds what nobody claimed, or whose sender died
 *
 * metrics             petpal_push_sent_total{channel,outcome}, petpal_push_oldest_waiting_seconds
 * </pre>
 *
 * Nothing of what a push says is stored: it is composed when it is sent, from what there is then. So what was read, withdrawn, muted or blocked meanwhile is not
 * pushed, and a push that waited says what is true now. Killed after a platform took it and before that was noted, a push goes out again, with the same collapse key.
 */
@NullMarked
package com.petpal.messaging.push;

import org.jspecify.annotations.NullMarked;
