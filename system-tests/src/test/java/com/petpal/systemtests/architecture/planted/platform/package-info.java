@NullMarked
package com.petpal.systemtests.architecture.planted.platform;

import org.jspecify.annotations.NullMarked;
