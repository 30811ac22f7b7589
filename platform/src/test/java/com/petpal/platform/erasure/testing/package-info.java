/** What tests of erasures share. */
@NullMarked
package com.petpal.platform.erasure.testing;

import org.jspecify.annotations.NullMarked;
