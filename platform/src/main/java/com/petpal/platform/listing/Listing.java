package com.petpal.platform.listing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a list.
 *
 * @param list names the question, such as {@code name:ad}
 * @param sortKey where it stands in the list; no tabulator
 * @param subject the id of what it is about; one stands in a list once for each sort key
 * @param payload what a reader wants to know before it looks at the subject; empty as a rule
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Listing(String list, String sortKey, String subject, Map<String, String> payload) {

    /** Sorts before every character of a sort key, so that {@code ad} stands before {@code ada}. */
    static final String SEPARATOR = "\t";

    public Listing(String list, String sortKey, String subject, @Nullable Map<String, String> payload) {
        this.list = list;
        this.sortKey = sortKey;
        this.subject = subject;
        this.payload = payload == null ? Map.of() : Map.copyOf(payload);
        if ((list + sortKey + subject).contains(SEPARATOR)) {
            throw new IllegalArgumentException("a part of an entry's id holds what parts them");
        }
    }

    public Listing(String list, String sortKey, String subject) {
        this(list, sortKey, subject, Map.of());
    }

    /** Whether an id is one of an entry of a list whose sort key begins so. */
    public static boolean isOf(String id, String list, String prefix) {
        return id.startsWith(list + SEPARATOR + prefix);
    }

    /** Unique; text order is the order of the list. To go on after this entry with. */
    public String id() {
        return list + SEPARATOR + sortKey + SEPARATOR + subject;
    }
}
