/** The gateway over real sockets, in front of a service that tells what reached it. */
@NullMarked
package com.petpal.gateway;

import org.jspecify.annotations.NullMarked;
