/** What a text that people write may hold, decided once for all services. */
@NullMarked
package com.petpal.platform.text;

import org.jspecify.annotations.NullMarked;
