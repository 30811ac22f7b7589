/** What moderators decided, as every service hears of it. */
@NullMarked
package com.petpal.platform.moderation;

import org.jspecify.annotations.NullMarked;
