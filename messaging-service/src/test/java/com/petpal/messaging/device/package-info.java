@NullMarked
package com.petpal.messaging.device;

import org.jspecify.annotations.NullMarked;
