/**
 * Who is asking: people by access token, services by service credential.
 *
 * <pre>
 * access token         JWT ES256, typ at+jwt, aud petpal-api, 10 minutes; every hop verifies it
 *   verified tokens    remembered by SHA-256 of the token, never past their expiry
 *   ended sessions     refused though not expired; {@code platform/revocation} knows which
 *   keys               from auth-service's JWKS; known keys stay good while it is away
 * service credential   JWT HS256, typ int+jwt, aud internal, 60 s; only on /internal/**
 * </pre>
 */
@NullMarked
package com.petpal.platform.security;

import org.jspecify.annotations.NullMarked;
