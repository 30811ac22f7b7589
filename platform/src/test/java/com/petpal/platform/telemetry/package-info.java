@NullMarked
package com.petpal.platform.telemetry;

import org.jspecify.annotations.NullMarked;
