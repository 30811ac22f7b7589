/** Rules that a merge patch is held against. */
@NullMarked
package com.petpal.profile.text;

import org.jspecify.annotations.NullMarked;
