package com.petpal.feed.post;

/** Shows a new post in its author's own home feed at once. Trying is enough: fan-out comes by there again. */
@FunctionalInterface
public interface AuthorTimeline {

    void show(Post post);
}
