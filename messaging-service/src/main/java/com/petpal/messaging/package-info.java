/** Conversations, their messages, and the sockets that carry them live. */
@NullMarked
package com.petpal.messaging;

import org.jspecify.annotations.NullMarked;
