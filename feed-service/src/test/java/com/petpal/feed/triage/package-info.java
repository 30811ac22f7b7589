@NullMarked
package com.petpal.feed.triage;

import org.jspecify.annotations.NullMarked;
