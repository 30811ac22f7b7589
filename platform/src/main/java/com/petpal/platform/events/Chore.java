package com.petpal.platform.events;

/**
 * What one process of a service does now and then, whoever holds the sweeper's lease: each sweep a little. A bean for
 * each. Two at once must do no harm.
 */
@FunctionalInterface
public interface Chore {

    void run();
}
