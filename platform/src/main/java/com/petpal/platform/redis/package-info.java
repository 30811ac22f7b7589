@NullMarked
package com.petpal.platform.redis;

import org.jspecify.annotations.NullMarked;
