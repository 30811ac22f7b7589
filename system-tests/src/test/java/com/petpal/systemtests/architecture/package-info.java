@NullMarked
package com.petpal.systemtests.architecture;

import org.jspecify.annotations.NullMarked;
