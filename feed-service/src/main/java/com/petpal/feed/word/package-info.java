/** The words of a text as they are compared, for whoever looks for words: triage and the search over questions. */
@NullMarked
package com.petpal.feed.word;

import org.jspecify.annotations.NullMarked;
