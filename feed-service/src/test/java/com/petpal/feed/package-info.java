/** The service through its HTTP, on the embedded store and a real Redis; profile-service is {@code TestProfile}. */
@NullMarked
package com.petpal.feed;

import org.jspecify.annotations.NullMarked;
