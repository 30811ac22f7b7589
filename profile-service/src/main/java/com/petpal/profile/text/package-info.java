/** What a text that people write may hold. */
@NullMarked
package com.petpal.profile.text;

import org.jspecify.annotations.NullMarked;
