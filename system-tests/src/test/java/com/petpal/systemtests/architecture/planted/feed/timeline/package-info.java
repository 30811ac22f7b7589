@NullMarked
package com.petpal.systemtests.architecture.planted.feed.timeline;

import org.jspecify.annotations.NullMarked;
