@NullMarked
package com.petpal.messaging.preference;

import org.jspecify.annotations.NullMarked;
