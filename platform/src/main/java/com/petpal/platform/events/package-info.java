@NullMarked
package com.petpal.platform.events;

import org.jspecify.annotations.NullMarked;
