package com.petpal.profile.report;

import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reports. Each change is one conditional write of one document, with its event where others have to know. */
public interface ReportStore {

    /** Whether there was no report of this id, and now there is, announced. */
    boolean add(Report report);

    Optional<Report> find(String reportId);

    /** Those that exist, in no order. */
    List<Report> findAll(Collection<String> reportIds);

    /**
     * Claims an open report that nobody else works on.
     *
     * @param claimed the moderator and the time
     * @return whether it was free, or its claim over
     */
    boolean claim(String reportId, TrailEntry claimed, Instant until);

    /** Makes a claim that is not over longer. Whether the moderator had one. */
    boolean prolong(String reportId, UserId moderator, Instant now, Instant until);

    /** Gives a claim back, over or not. Whether the moderator had it. */
    boolean release(String reportId, TrailEntry released);

    /** Adds a note; the same entry again changes nothing. */
    void note(String reportId, TrailEntry noted);

    /**
     * Closes a report that is still as it was seen, and claimed by who decides.
     *
     * @return whether it was
     */
    boolean decide(Report seen, Decision decision);

    /** Takes a decision back and opens the report again, if it is still as it was seen. Whether it was. */
    boolean undo(Report seen, Decision inForce, TrailEntry undone);
}
