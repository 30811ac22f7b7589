@NullMarked
package com.petpal.messaging.push.channel;

import org.jspecify.annotations.NullMarked;
