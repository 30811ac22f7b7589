@NullMarked
package com.petpal.profile.place;

import org.jspecify.annotations.NullMarked;
