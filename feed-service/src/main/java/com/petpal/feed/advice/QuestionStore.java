package com.petpal.feed.advice;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.listing.Listing;
import com.petpal.platform.mongo.Declared;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is kept of questions beside their posts. Acknowledged means: on a majority. */
interface QuestionStore {

    QuestionState find(PostId id);

    /** Which answers are accepted, by at most a hundred questions a query. */
    Map<PostId, Acceptance> accepted(Collection<PostId> ids);

    /**
     * Accepts another answer, or none, with its event. Whether the state that was seen was current.
     *
     * @param asker whose question it is
     */
    boolean change(PostId id, UserId asker, QuestionState seen, Optional<Acceptance> accepted);

    /** Notes entries before they are written. Whether nobody else was listing since this state was seen. */
    boolean beginListing(PostId id, UserId asker, QuestionState seen, Collection<Listing> listed);

    /** Notes which entries there are now; removes everything if there are none. Whether nobody else began meanwhile. */
    boolean finishListing(PostId id, long revision, List<Listing> listed);

    /**
     * Goes through the questions somebody asked of which anything is kept; asks all shards.
     *
     * @param declared what for
     */
    void eachAskedBy(UserId asker, Declared declared, Consumer<PostId> question);

    /** Goes through the questions for which somebody's answer is accepted; asks all shards. */
    void eachAnsweredBy(UserId author, Consumer<PostId> question);

    long remove(PostId id);
}
