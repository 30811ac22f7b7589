/** A client that says exactly what it is told to, for tests of what others cannot say. Part of platform's test jar. */
@NullMarked
package com.petpal.platform.web.testing;

import org.jspecify.annotations.NullMarked;
