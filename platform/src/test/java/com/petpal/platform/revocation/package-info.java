@NullMarked
package com.petpal.platform.revocation;

import org.jspecify.annotations.NullMarked;
