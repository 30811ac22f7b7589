@NullMarked
package com.petpal.profile.media;

import org.jspecify.annotations.NullMarked;
