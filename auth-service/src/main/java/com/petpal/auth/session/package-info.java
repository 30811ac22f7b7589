/**
 * Sessions: one refresh family each, and the access tokens that come from it.
 *
 * <pre>
 * auth.sessions            shard key userId (hashed); deleted some time after expiresAt
 *   _id         text       userId ‖ 11 random: the session's id, `sid` of access tokens
 *   userId      text
 *   current     text       SHA-256 of the only refresh token that is good
 *   previous    text?      SHA-256 of the one before it
 *   salt        text?      what the current one was derived with from the one before it
 *   rotatedAt   time       when that was
 *   device      {name, platform}?
 *   network     text?      where it was last refreshed from, or opened: IPv4 /24, IPv6 /48
 *   createdAt   time
 *   expiresAt   time       30 days after the last rotation; readers filter by it
 *
 * refresh token    sessionId ‖ base64url(secret ‖ tag)    opaque; routes itself; hashed at rest
 *
 *        present current ──► one conditional update ──► successor
 *        present previous within 10 s ────────────────► the same successor
 *        present anything older that was ours ────────► the family ends
 *        present what was never ours ─────────────────► refused by its tag, no look into the store
 *
 * login            password ──► session; with a second factor: mfaToken, and the session is opened by factor
 *
 * access token     JWT ES256, typ at+jwt, 10 minutes, iss, aud petpal-api, sub, sid, roles, jti, iat, nbf, exp
 *
 * A session that ends (signed out, ended by its owner, reused) is deleted and handed to revocation before the answer.
 * </pre>
 *
 * Redis: nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.session;

import org.jspecify.annotations.NullMarked;
