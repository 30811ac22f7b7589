package com.petpal.systemtests;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads lists to their end, page by page, as the app does when somebody scrolls. */
public final class Feeds {

    private Feeds() {}

    /** Post ids of the home feed, newest first. */
    public static List<String> wholeFeedOf(Person reader) {
        return wholeList(
                reader, "/v1/feed?limit=100", item -> item.at("/post/postId").asString());
    }

    /** Texts of a conversation, oldest first. */
    public static List<String> wholeConversation(Person reader, String conversation) {
        var texts = new ArrayList<String>();
        long after = 0;
        List<JsonNode> page;
        do {
            page = reader.app()
                    .get("/v1/conversations/" + conversation + "/messages?limit=100&after=" + after)
                    .expect(200)
                    .json()
                    .path("items")
                    .valueStream()
                    .toList();
            for (JsonNode message : page) {
                texts.add(message.path("text").asString());
                after = message.path("seq").asLong();
            }
        } while (!page.isEmpty());
        return texts;
    }

    private static List<String> wholeList(Person reader, String path, Function<JsonNode, String> id) {
        var ids = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = reader.app()
                    .get(path + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            page.json().path("items").valueStream().map(id).forEach(ids::add);
            cursor = page.text("/nextCursor");
        } while (!cursor.isEmpty());
        return ids;
    }
}
