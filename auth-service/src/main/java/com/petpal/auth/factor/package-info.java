/**
 * Second factors: codes of an authenticator app (TOTP), and recovery codes for when it is lost.
 *
 * <pre>
 * auth.accounts            the account's own document: signing in reads it anyway, so whoever has no second factor pays nothing
 *   totpBegun     text?    a secret that nobody has confirmed yet; asking anew replaces it
 *   totp          {secret, usedStep, recovery: [text], enabledAt}?    there: needed to sign in
 *     secret               base32, AES-256-GCM under PETPAL_KEY_ENCRYPTION_KEY, bound to the person
 *     usedStep             the time step of the last code that was used: neither it nor an earlier one is good again
 *     recovery             HMAC-SHA256 of those codes that are left
 * auth.login_challenges    shard key userId (hashed); deleted some time after expiresAt
 *   _id           text     userId ‖ 11 random
 *   userId        text
 *   credential    text     mark of the password that was proven: after it was changed the challenge is over
 *   device        {name, platform}?
 *   tries         number   counted before a code is looked at; 5 at most
 *   expiresAt     time     5 minutes; readers filter by it
 *
 * mfaToken      _id ‖ base64url(HMAC-SHA256(_id))    routes itself, is nowhere at rest, and what was never ours is
 *                                                    refused without a look
 *
 *   begin ──► secret ──► confirm with a code ──► enabled, recovery codes told once ──► disable with a code
 *
 *   login     password ──► challenge ──► count the try ──► limit ──► use the code up ──► the challenge goes ──► session
 *   step up   password ──► limit ──► use the code up ──► what was to be proved for
 *             killed after a code was used: the next one is good half a minute later
 * </pre>
 *
 * A wrong code is 401 for whoever signs in, and 403 for whoever is signed in, as a wrong password is; with 401 an app
 * would take its access token for expired. Redis: limits alone. Events: none.
 */
@NullMarked
package com.petpal.auth.factor;

import org.jspecify.annotations.NullMarked;
