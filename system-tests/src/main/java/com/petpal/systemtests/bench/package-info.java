/**
 * The load model and its measurements.
 *
 * <pre>
 * people          follow each other with a heavy tail: the k-th most popular is chosen with a chance of 1/k
 * steps           a closed list with weights; reads far outnumber writes
 * paced run       requests begin on a fixed schedule; time counts from when a request should have begun
 * saturated run   a few clients without pause; requests/s and CPU seconds a request
 * reference       PING to the same Redis over one bare socket, in the same run
 * </pre>
 */
@NullMarked
package com.petpal.systemtests.bench;

import org.jspecify.annotations.NullMarked;
