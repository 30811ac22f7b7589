/**
 * Who people are, and how they prove it.
 *
 * <pre>
 * account ──► credential     passwords
 *    │
 *    ├──────► recovery ──► factor     getting back in; second factors
 *    │           │           │
 *    ├──────► session ──► key         refresh families, access tokens, signing keys
 *    │           ├──────► revocation  what ended, for every program
 *    │           │
 *    ├───────────┼─────► limit       how often somebody may try
 *    └───────────┴─────► audit       what happened to an account
 *
 * passkey ──► session, recovery      another way in
 * </pre>
 *
 * {@code session} knows accounts only through the port {@link com.petpal.auth.session.Subjects}, and second factors only
 * through {@link com.petpal.auth.session.AskForSecondFactor}.
 */
@NullMarked
package com.petpal.auth;

import org.jspecify.annotations.NullMarked;
