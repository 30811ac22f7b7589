/**
 * Redis holds nothing that matters, and its absence costs little.
 *
 * <pre>
 *   use case
 *      │
 *   LeasedCache    values by id: near cache → one MGET → load under a lease
 *      ├── NearCache   in the process, kept right by Redis client-side invalidation
 *   RedisGate      fails fast while Redis is away
 *      │
 *   Lettuce        every command counted for its request
 *
 * key            &lt;prefix&gt;&lt;id&gt;
 * value          JSON | "-" nothing there | "~&lt;token&gt;" being loaded by whoever holds the token
 * </pre>
 *
 * Why a lease: docs/adr/0004.
 */
@NullMarked
package com.petpal.platform.redis;

import org.jspecify.annotations.NullMarked;
