@NullMarked
package com.petpal.profile.playdate;

import org.jspecify.annotations.NullMarked;
