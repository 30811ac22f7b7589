@NullMarked
package com.petpal.profile.nearby;

import org.jspecify.annotations.NullMarked;
