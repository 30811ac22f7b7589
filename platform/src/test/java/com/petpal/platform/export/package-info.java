@NullMarked
package com.petpal.platform.export;

import org.jspecify.annotations.NullMarked;
