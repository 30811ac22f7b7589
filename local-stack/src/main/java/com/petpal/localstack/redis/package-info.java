/** A real Redis for laptop and tests. */
@NullMarked
package com.petpal.localstack.redis;

import org.jspecify.annotations.NullMarked;
