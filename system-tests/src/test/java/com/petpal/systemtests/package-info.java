@NullMarked
package com.petpal.systemtests;

import org.jspecify.annotations.NullMarked;
