/** profile-service through HTTP, on the embedded stores. */
@NullMarked
package com.petpal.profile;

import org.jspecify.annotations.NullMarked;
