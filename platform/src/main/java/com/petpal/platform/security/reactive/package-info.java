/** The token check on WebFlux, for the gateway. */
@NullMarked
package com.petpal.platform.security.reactive;

import org.jspecify.annotations.NullMarked;
