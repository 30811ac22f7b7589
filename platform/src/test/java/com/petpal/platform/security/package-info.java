@NullMarked
package com.petpal.platform.security;

import org.jspecify.annotations.NullMarked;
