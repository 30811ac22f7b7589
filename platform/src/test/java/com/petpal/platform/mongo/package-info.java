@NullMarked
package com.petpal.platform.mongo;

import org.jspecify.annotations.NullMarked;
