package com.petpal.feed.explore;

import com.petpal.feed.tally.Tallies;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Decides who is let into a place's listing, and how that changes with how many there are. */
@Component
class Crowd {

    /** So many posts come in by their voices once a place is thinned out, or a third of the crowd. */
    private static final int FEW = 500;

    /** So many are counted anew before they are turned out: a tally may be a second behind. */
    private static final int COUNTED_ANEW = 100;

    private final Tallies tallies;
    private final ExploreSettings settings;

    Crowd(Tallies tallies, ExploreSettings settings) {
        this.tallies = tallies;
        this.settings = settings;
    }

    /** Also by a reaction that is in no tally yet. */
    boolean lets(Entry entry, PostId post, UserId author) {
        return entry.isSample(author)
                || entry.lets(tallies.now(post).reactions().sum());
    }

    /** Those of some that stay. */
    List<Candidate> staying(Entry entry, List<Candidate> some) {
        Predicate<Candidate> isIn = one -> entry.isSample(one.author()) || entry.lets(one.reactions());
        long out = some.stream().filter(isIn.negate()).count();
        Predicate<Candidate> isInNow = one -> out <= COUNTED_ANEW && lets(entry, one.id(), one.author());
        return some.stream().filter(isIn.or(isInNow)).toList();
    }

    /** @param staying all of a place */
    Entry next(Entry entry, List<Candidate> staying) {
        if (staying.size() > settings.crowd()) {
            long enough = staying.stream()
                            .map(Candidate::reactions)
                            .sorted(Comparator.reverseOrder())
                            .skip(Math.min(FEW, settings.crowd() / 3))
                            .findFirst()
                            .orElse(0L)
                    + 1;
            return entry.narrower(enough);
        }
        return staying.size() < settings.crowd() / 5 && !entry.equals(Entry.FREE) ? entry.wider() : entry;
    }
}
