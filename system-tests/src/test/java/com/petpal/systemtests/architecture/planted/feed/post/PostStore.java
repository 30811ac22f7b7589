package com.petpal.systemtests.architecture.planted.feed.post;

/** Planted: a store that a controller uses. */
public class PostStore {}
