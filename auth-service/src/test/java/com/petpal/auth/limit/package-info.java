@NullMarked
package com.petpal.auth.limit;

import org.jspecify.annotations.NullMarked;
