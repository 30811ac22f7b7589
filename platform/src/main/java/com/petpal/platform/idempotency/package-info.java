@NullMarked
package com.petpal.platform.idempotency;

import org.jspecify.annotations.NullMarked;
