/** The programs of the laptop stack that are not services. */
@NullMarked
package com.petpal.localstack;

import org.jspecify.annotations.NullMarked;
