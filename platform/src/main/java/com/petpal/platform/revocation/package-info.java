/**
 * Sessions that ended before their access tokens did.
 *
 * <pre>
 * auth-service   writes auth.revocations, then answers
 *     │                                    GET /internal/revocations?since=   once a second, each process
 *     ├── RevocationSource ◄───────────────────────────────────── RevocationPoll ──► KnownRevocations ──► AccessTokens: 401
 *     └── Redis pub/sub revoked [{sessionId, expiresAt}] ───────► RevokedChannel ──► KnownRevocations ──► sockets: bye
 *
 * auth-service itself polls its own store. Redis away: the poll alone, within 2 s. auth-service away: what is known
 * stays; the poll goes on from the last answer. A process that starts meanwhile knows nothing until it is back.
 * </pre>
 */
@NullMarked
package com.petpal.platform.revocation;

import org.jspecify.annotations.NullMarked;
