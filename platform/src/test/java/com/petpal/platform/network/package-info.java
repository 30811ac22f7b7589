@NullMarked
package com.petpal.platform.network;

import org.jspecify.annotations.NullMarked;
