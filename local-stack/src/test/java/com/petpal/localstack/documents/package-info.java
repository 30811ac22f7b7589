@NullMarked
package com.petpal.localstack.documents;

import org.jspecify.annotations.NullMarked;
