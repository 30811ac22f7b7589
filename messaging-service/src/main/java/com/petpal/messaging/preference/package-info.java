/**
 * What a person wants to be told, and where.
 *
 * <pre>
 * messaging.preferences   shard key (_id hashed); absent for whoever never chose and never read a notification
 *   _id                   UserId
 *   kinds                 {kind: {inApp, push}}; what is not named is told everywhere
 *   quietHours?           {from, to: HH:mm, zone}: pushes make no sound then
 *   showMessageText       whether pushes of private messages say what is in them; not unless the person asked for it
 *   readUpTo?             notifications up to this time are read; every write of it is a $max
 *
 * GET, PUT /v1/notifications/preferences   the whole of it, the last one wins
 * </pre>
 *
 * Redis: nothing. Events: none. Quiet hours silence and do not hold back: what is held back until the morning comes all at once, for everybody in a time zone.
 */
@NullMarked
package com.petpal.messaging.preference;

import org.jspecify.annotations.NullMarked;
