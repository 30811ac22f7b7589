@NullMarked
package com.petpal.messaging.notification;

import org.jspecify.annotations.NullMarked;
