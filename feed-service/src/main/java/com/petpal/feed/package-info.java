/** Posts and the home feed: what people write, and how it reaches those who follow them. */
@NullMarked
package com.petpal.feed;

import org.jspecify.annotations.NullMarked;
