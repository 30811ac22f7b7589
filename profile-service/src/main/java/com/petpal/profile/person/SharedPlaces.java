package com.petpal.profile.person;

import com.petpal.platform.identity.UserId;
import com.petpal.profile.place.Cell;
import java.util.Optional;
import java.util.Set;

/** Where people share that they are, past every cache, and where they may be listed. */
public interface SharedPlaces {

    /** The type of the event that somebody shares another place, or none any more. */
    String LOCATED = "person.located";

    /** Empty if they share none, or there is nobody. */
    Optional<Cell> cellOf(UserId userId);

    /** Notes a cell before anything is listed there. Whether there is such a person. */
    boolean note(UserId userId, Cell cell);

    /** Cells that were noted and not crossed out. */
    Set<Cell> noted(UserId userId);

    /** Forgets a cell where nothing is listed any more. */
    void crossOut(UserId userId, Cell cell);
}
