package com.petpal.platform.events;

import org.springframework.boot.autoconfigure.AutoConfiguration;

/** Wires this package into a service that has what it needs on its class path. */
@AutoConfiguration
public class EventsAutoConfiguration {}
