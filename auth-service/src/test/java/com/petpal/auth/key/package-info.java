@NullMarked
package com.petpal.auth.key;

import org.jspecify.annotations.NullMarked;
