@NullMarked
package com.petpal.auth.factor;

import org.jspecify.annotations.NullMarked;
