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
 * Known-Device               answer header of login and register, to be sent along with the next login
 * </pre>
 *
 * Sizes, and what becomes of each limit while Redis is away: {@link com.petpal.auth.limit.Limit}. How tokens are taken and
 * refused: {@code platform/limit}.
 */
@NullMarked
package com.petpal.auth.limit;

import org.jspecify.annotations.NullMarked;
