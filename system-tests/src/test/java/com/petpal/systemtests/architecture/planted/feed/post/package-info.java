@NullMarked
package com.petpal.systemtests.architecture.planted.feed.post;

import org.jspecify.annotations.NullMarked;
