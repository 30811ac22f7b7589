/**
 * Passkeys (WebAuthn, level 3): a key pair on somebody's device stands for password and second factor at once.
 *
 * <pre>
 * auth.passkeys            shard key userId (hashed); unique (userId, credentialId); at most 20 a person
 *   _id              text      userId ‖ 11 random: the passkey's id
 *   userId           text
 *   credentialId     text      base64url, as the authenticator chose it
 *   attested         text      base64url of the attested credential data: AAGUID, credential id, public key (COSE)
 *   label            text      what its owner calls it
 *   transports       [text]    hints for browsers
 *   signCount        number    0 for ever where the authenticator counts nothing
 *   backupEligible   bool      whether it may be synchronised; never changes
 *   backedUp         bool
 *   createdAt        time
 *   lastUsedAt       time?
 *   lastChallengeAt  time      when the newest challenge that it answered was made
 *
 * user handle      the 8 bytes of the UserId, big-endian: with the credential id it names document and shard
 * challenge        purpose ‖ made at ‖ random ‖ tag      see {@link com.petpal.auth.passkey.SignedChallenges}
 *
 *   register   password ──► challenge ──► verify ──► insert; what is one too many is taken back
 *   login      challenge ──► find by handle and credential ──► verify ──► one conditional update ──► session
 *              killed after the update: there is no session, and another challenge is good
 * </pre>
 *
 * Redis: limits only. Events: none.
 */
@NullMarked
package com.petpal.auth.passkey;

import org.jspecify.annotations.NullMarked;
