/// What operators do on a laptop.
@NullMarked
package com.petpal.localstack.admin;

import org.jspecify.annotations.NullMarked;
