@NullMarked
package com.petpal.platform.identity;

import org.jspecify.annotations.NullMarked;
