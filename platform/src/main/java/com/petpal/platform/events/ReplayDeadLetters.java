package com.petpal.platform.events;

import com.petpal.platform.web.NotFound;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives events that were given up on to the group that failed, and to no other, once more. What succeeds is a dead letter no
 * longer; what fails again stays one.
 */
final class ReplayDeadLetters {

    private static final Logger log = LoggerFactory.getLogger(ReplayDeadLetters.class);
    private static final int BATCH = 100;

    private final DeadLetterStore letters;
    private final Map<String, EventHandler> handlers;
    private final JsonMapper json;

    ReplayDeadLetters(DeadLetterStore letters, List<EventHandler> handlers, JsonMapper json) {
        this.letters = letters;
        this.handlers = handlers.stream().collect(Collectors.toMap(EventHandler::group, Function.identity()));
        this.json = json;
    }

    /** @param failed each is a letter still */
    record Replayed(int replayed, int failed) {}

    List<DeadLetter> list(int most) {
        return letters.page("", most).stream().map(DeadLetter::of).toList();
    }

    /** @throws NotFound if there is no such letter */
    Replayed one(String id) {
        Document letter = letters.find(id).orElseThrow(() -> new NotFound("dead letter"));
        return replay(letter) ? new Replayed(1, 0) : new Replayed(0, 1);
    }

    Replayed all() {
        int replayed = 0;
        int failed = 0;
        List<Document> page = letters.page("", BATCH);
        while (!page.isEmpty()) {
            for (Document letter : page) {
                if (replay(letter)) {
                    replayed++;
                } else {
                    failed++;
                }
            }
            page = letters.page(page.getLast().getString("_id"), BATCH);
        }
        return new Replayed(replayed, failed);
    }

    private boolean replay(Document letter) {
        String id = letter.getString("_id");
        try {
            EventHandler handler = handlers.get(letter.getString("group"));
            if (handler == null) {
                log.warn("an operator replayed {}: nobody here is of its group", id);
                return false;
            }
            handler.handle(EventFields.event(fields(letter, id), json));
        } catch (RuntimeException again) {
            log.warn(
                    "an operator replayed {}: it failed with {}",
                    id,
                    again.getClass().getName());
            return false;
        }
        letters.remove(id);
        log.info("an operator replayed {}: it is done", id);
        return true;
    }

    private static Map<String, String> fields(Document letter, String id) {
        var fields = new HashMap<String, String>();
        letter.forEach((name, value) -> {
            if (value instanceof String text) {
                fields.put(name, text);
            }
        });
        fields.put("id", id.substring(letter.getString("group").length() + 1));
        return fields;
    }
}
