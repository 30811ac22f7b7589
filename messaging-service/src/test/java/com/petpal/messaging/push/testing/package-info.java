/** Push services and browsers for tests: an HTTP/2 server that checks what it gets as the real ones do. */
@NullMarked
package com.petpal.messaging.push.testing;

import org.jspecify.annotations.NullMarked;
