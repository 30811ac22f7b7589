/**
 * The keys that access tokens are signed with.
 *
 * <pre>
 * auth.keys                    unsharded, a handful
 *   _id            number      1, 2, …: processes that start together race for the next number, and one wins
 *   keyId          text        the JWK thumbprint (RFC 7638), `kid` of tokens
 *   publicKey      text        public JWK
 *   sealedPrivate  text        private JWK, AES-256-GCM under PETPAL_KEY_ENCRYPTION_KEY, bound to keyId
 *   createdAt      time
 *
 * GET /.well-known/jwks.json              public, 5 minutes
 * GET /.well-known/openid-configuration   public, 5 minutes
 * </pre>
 *
 * Redis: nothing. Events: none.
 */
@NullMarked
package com.petpal.auth.key;

import org.jspecify.annotations.NullMarked;
