/**
 * Proving that an e-mail address is one's own, and getting back in by it; changing a password.
 *
 * <pre>
 * auth.one_time_tokens     shard key userId (hashed); deleted some time after expiresAt
 *   _id         text       userId ‖ 11 random: the reference of the letter it is sent in
 *   userId      text
 *   kind        text       verify-email | reset-password
 *   hash        text       SHA-256 of the token
 *   usedAt      time?      once it was used, or is not to be; kept until it is over, so that a letter sent twice makes none anew
 *   expiresAt   time       24 hours, 1 hour after it was asked for; readers filter by it
 *
 * token     _id ‖ base64url(HMAC-SHA256(kind, _id))     routes itself; made when the letter is written, so it is nowhere at
 *                                                       rest, and what was never ours is refused without a look
 *
 *   verify   use the token ──► the address is verified
 *   reset    look ──► rules ──► hash ──► use the token ──► end sessions ──► new hash, address verified ──► end sessions
 *   change   prove ──► rules ──► hash ──► second factor ──► end other sessions ──► new hash, if the old one is still there ──► end other sessions
 *            a reset signs nobody in, so it leaves the second factor as needed as it was
 *            killed after using: ask for another letter. Sessions end before the change, so that no crash leaves them
 *            behind it, and after it, for those that the old password opened meanwhile.
 * </pre>
 *
 * Redis: nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.recovery;

import org.jspecify.annotations.NullMarked;
