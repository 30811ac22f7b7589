@NullMarked
package com.petpal.localstack.redis;

import org.jspecify.annotations.NullMarked;
