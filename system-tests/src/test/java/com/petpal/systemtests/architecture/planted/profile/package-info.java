@NullMarked
package com.petpal.systemtests.architecture.planted.profile;

import org.jspecify.annotations.NullMarked;
