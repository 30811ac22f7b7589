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
 *   signsFrom      time        createdAt + 10 min; the first key's is createdAt
 *
 *      made, published        signs                        next one signs     removed
 *      |------ 10 min --------|---------- 30 days ---------|--- token life + 1 min ---|
 *              caches: 5 min, or what is left until a key could sign that they lack
 *
 *   Every process reads the keys once a minute; whoever first finds the next one due makes it. Nobody signs with
 *   what was read longer ago than a new key is published ahead.
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
