/** Parts of the socket that show best without one. */
@NullMarked
package com.petpal.messaging.socket;

import org.jspecify.annotations.NullMarked;
