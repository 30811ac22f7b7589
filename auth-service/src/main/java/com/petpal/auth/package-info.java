/**
 * Who people are, and how they prove it.
 *
 * <pre>
 * account ──► credential     passwords
 *    │
 *    └──────► session ──► key     refresh families, access tokens, signing keys
 *                 session ──► revocation     what ended, for every program
 * </pre>
 *
 * {@code session} knows accounts only through the port {@link com.petpal.auth.session.Subjects}.
 */
@NullMarked
package com.petpal.auth;

import org.jspecify.annotations.NullMarked;
