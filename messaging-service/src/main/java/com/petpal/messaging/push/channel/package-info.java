/**
 * How a push reaches a device: one interface, an implementation for each platform, over the JDK's HTTP/2 client and its crypto.
 *
 * <pre>
 * WebPushChannel   RFC 8030 to the subscription's endpoint; VAPID (RFC 8292, ES256), payload by RFC 8291 (aes128gcm)
 * FcmChannel       POST v1/projects/…/messages:send; access token by a JWT of the service account (RS256)
 * ApnsChannel      POST /3/device/…; provider token (ES256), renewed every 40 minutes
 * FolderChannel    a laptop: a file each
 *
 * what came of it  sent | dead: the device is forgotten | later: tried again, not before Retry-After | refused: trying again is no use
 * </pre>
 *
 * A platform without keys is off, unless there is a folder; the log says so at the start. Tokens, keys and payloads are never logged.
 */
@NullMarked
package com.petpal.messaging.push.channel;

import org.jspecify.annotations.NullMarked;
