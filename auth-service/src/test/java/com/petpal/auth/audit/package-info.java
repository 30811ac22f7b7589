@NullMarked
package com.petpal.auth.audit;

import org.jspecify.annotations.NullMarked;
