/** messaging-service through HTTP and sockets, on the embedded stores. */
@NullMarked
package com.petpal.messaging;

import org.jspecify.annotations.NullMarked;
