/**
 * Devices: where a person may be reached when no socket of theirs is open.
 *
 * <pre>
 * messaging.devices       shard key (userId hashed, _id)
 *   _id                   userId, then deviceId, which the app chose
 *   userId, deviceId
 *   platform              apns | fcm | webpush
 *   token                 the platform's; of webpush the subscription as JSON {endpoint, p256dh, auth}. Secret: never logged, never exported
 *   claim                 _id of the token's holder
 *   language              en | de, of whoever uses it
 *   seenAt                when the app told of it last
 *
 * messaging.push_tokens   shard key (_id hashed); the fact that decides: a token reaches one device of one person
 *   _id                   hash of platform and token, of webpush of the endpoint
 *   userId, deviceId      who holds it
 *   indexes               (userId), for erasing
 *
 *   PUT ──► device ──► claim (the answer is true from here on) ──► the device that held the token before is removed
 * </pre>
 *
 * So a phone on which somebody else signs in is no device of the first person any more: killed after the claim, a device whose token is held by another is not
 * reached. At most {@code petpal.devices.most} a person; the one that was not heard of for the longest makes room.
 */
@NullMarked
package com.petpal.messaging.device;

import org.jspecify.annotations.NullMarked;
