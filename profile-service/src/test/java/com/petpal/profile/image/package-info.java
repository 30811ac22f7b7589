@NullMarked
package com.petpal.profile.image;

import org.jspecify.annotations.NullMarked;
