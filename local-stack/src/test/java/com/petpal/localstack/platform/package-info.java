/** What platform promises of caches, events, idempotency and relations, on the embedded store and a real Redis. */
@NullMarked
package com.petpal.localstack.platform;

import org.jspecify.annotations.NullMarked;
