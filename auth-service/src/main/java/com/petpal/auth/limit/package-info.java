/**
 * How often somebody may try: to sign in, to register, to refresh, to give a password or a code, to have a link sent and
 * to follow one.
 *
 * <pre>
 * login     known device?  yes ──► its own bucket, and no other
 *                          no  ──► account ∧ network prefix ∧ everybody
 * register                 network prefix ∧ everybody
 * refresh                  network prefix
 * current password         account, of whoever is signed in
 * code                     account; at login and signed in apart
 * forgot                   address ∧ network prefix ∧ everybody
 * reset, verify            network prefix
 *
 * limit:&lt;limit&gt;:&lt;whose&gt;      string, the microsecond at which the bucket is full again; lives until then
 *   whose                    keyed hash of the normalised e-mail address or the user id; random part of the device's proof;
 *                            IPv4 /24 or IPv6 /48; *
 * lua/take-tokens.lua        a token from each or from none, one round trip
 *
 * refused: 429 too_many_attempts, Retry-After. Always: RateLimit, RateLimit-Policy
 * Known-Device               answer header of login and register, to be sent along with the next login
 * </pre>
 *
 * Sizes, and what becomes of each limit while Redis is away: {@link com.petpal.auth.limit.Limit}. A refused try takes
 * nothing, so who keeps on hammering is let in as soon as whoever waits. MongoDB: nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.limit;

import org.jspecify.annotations.NullMarked;
