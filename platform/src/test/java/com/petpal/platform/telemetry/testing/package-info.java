/** What alerts lean on, for tests of those who export it. Part of platform's test jar. */
@NullMarked
package com.petpal.platform.telemetry.testing;

import org.jspecify.annotations.NullMarked;
