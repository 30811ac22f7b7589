@org.jspecify.annotations.NullMarked
package com.petpal.platform.region;
