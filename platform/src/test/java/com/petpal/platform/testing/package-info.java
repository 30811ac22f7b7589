/** What tests of all modules have in common. Part of platform's test jar. */
@NullMarked
package com.petpal.platform.testing;

import org.jspecify.annotations.NullMarked;
