@NullMarked
package com.petpal.platform.limit;

import org.jspecify.annotations.NullMarked;
