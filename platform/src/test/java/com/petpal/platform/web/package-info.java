@NullMarked
package com.petpal.platform.web;

import org.jspecify.annotations.NullMarked;
