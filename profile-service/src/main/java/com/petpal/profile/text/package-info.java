/** Rules that a merge patch is held against, and text as it is compared when somebody looks for it. */
@NullMarked
package com.petpal.profile.text;

import org.jspecify.annotations.NullMarked;
