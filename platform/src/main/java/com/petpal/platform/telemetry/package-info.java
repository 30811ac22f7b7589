/**
 * What a request tells its operators: a trace id, and what it cost.
 *
 * <pre>
 * metric   petpal_request_operations{operation,uri}   operations a request, by kind
 * header   Server-Timing                              the same, with petpal.cost-headers=true
 * log      trace_id                                   in every line of a request
 * </pre>
 */
@NullMarked
package com.petpal.platform.telemetry;

import org.jspecify.annotations.NullMarked;
