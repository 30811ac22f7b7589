package com.petpal.systemtests.architecture.planted.profile;

/** Planted: a vague name, for somebody else to depend on. */
public class PersonHelper {}
