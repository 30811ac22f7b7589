@NullMarked
package com.petpal.auth.credential;

import org.jspecify.annotations.NullMarked;
