package com.petpal.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a phone shows: each conversation without holes, and nothing that is there already. Of one thread at a time. */
final class Screen {

    private final Map<String, List<String>> shown = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private long repeated;

    Screen(List<String> conversations) {
        conversations.forEach(conversation -> shown.put(conversation, new ArrayList<>()));
    }

    /** The number up to which a conversation is shown. */
    long has(String conversation) {
        return of(conversation).size();
    }

    /**
     * Shows an entry that comes next, and knows one that is shown.
     *
     * @return false if one before it is missing; then nothing is shown
     */
    boolean show(JsonNode entry) {
        String conversation = entry.path("conversationId").asString();
        List<String> sofar = of(conversation);
        int index = entry.path("seq").asInt() - 1;
        String name = entry.path("clientMessageId").asString("");
        if (index < sofar.size()) {
            repeated++;
            if (!sofar.get(index).equals(name)) {
                wrong.add("number " + (index + 1) + " is " + name + " after it was " + sofar.get(index));
            }
            return true;
        }
        if (index > sofar.size()) {
            return false;
        }
        sofar.add(name);
        if (!name.isEmpty() && !names.add(name)) {
            wrong.add(name + " is shown twice");
        }
        return true;
    }

    private List<String> of(String conversation) {
        List<String> sofar = shown.get(conversation);
        if (sofar == null) {
            throw new AssertionError("a message of somebody else's conversation");
        }
        return sofar;
    }

    /** Names of messages in their order; empty for entries that are none. */
    Map<String, List<String>> shown() {
        return shown;
    }

    /** What must never be seen. */
    List<String> wrong() {
        return wrong;
    }

    /** How often something came again. */
    long repeated() {
        return repeated;
    }
}
