/**
 * Erasing somebody who deleted their account, in this service.
 *
 * <pre>
 * events in  account.deleted (group messaging.erasure)
 *   1 messages       of theirs become tombstones: number and time stay, so that numbers have no hole; sender, text and the
 *                    sender's name for it go. Where nobody else is left, all messages go
 *   2 conversations  they are no member any more; where nobody else is left, the conversation goes. Their memberships go,
 *                    and what stored answers told other members of them
 *   3 what platform keeps: stored answers, dead letters
 * </pre>
 *
 * The other of two reads on, and cannot write: 403 {@code conversation_closed}. The steps are in their features; see {@code
 * platform/erasure}.
 */
@NullMarked
package com.petpal.messaging.erasure;

import org.jspecify.annotations.NullMarked;
