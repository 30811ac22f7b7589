/** What a service gives of a person, for its tests. Part of platform's test jar. */
@NullMarked
package com.petpal.platform.export.testing;

import org.jspecify.annotations.NullMarked;
