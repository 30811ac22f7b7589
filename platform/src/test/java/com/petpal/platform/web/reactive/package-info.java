@NullMarked
package com.petpal.platform.web.reactive;

import org.jspecify.annotations.NullMarked;
