/**
 * One decision about who may see whom, asked by every service. The facts are profile-service's; this is their shape.
 */
@NullMarked
package com.petpal.platform.visibility;

import org.jspecify.annotations.NullMarked;
