@NullMarked
package com.petpal.messaging.push;

import org.jspecify.annotations.NullMarked;
