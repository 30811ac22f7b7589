/**
 * A real Redis for laptop and tests: the machine's own if there is one, else the binary that a registry package carries.
 *
 * <pre>
 * ./petpal ──► local-stack redis --print-binary, --print-config     and runs that itself, no JVM around it
 * tests    ──► TestRedis ──► RedisServer ──► RedisBinary, RedisConfig
 * </pre>
 *
 * Nothing is ever written to disk: what a restart loses does not matter, and tests rely on it being lost.
 */
@NullMarked
package com.petpal.localstack.redis;

import org.jspecify.annotations.NullMarked;
