package com.petpal.profile.graph;

import com.petpal.platform.events.Chore;
import com.petpal.platform.identity.IdGenerator;
import com.petpal.profile.count.Recount;
import com.petpal.profile.edge.EdgeVersion;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Compares {@code followers} with {@code following}, a little each sweep, and mends what differs: after a restore, a bug or
 * an event that was put aside.
 *
 * <p>It begins anywhere and goes round, so that processes that come and go still see all edges in time. What is on its way
 * is not taken for a difference: a fact is read after what is derived from it and so is never older, and bringing the
 * derived edge forward is what its event does too.
 */
@Component
final class ReconcileFollowers implements Chore {

    private static final int PAGE = 100;

    private final FollowingStore following;
    private final FollowerStore followers;
    private final Recount recount;
    private final GraphSettings settings;
    private final Counter mended;
    private String inFollowing;
    private String inFollowers;

    ReconcileFollowers(
            FollowingStore following,
            FollowerStore followers,
            Recount recount,
            GraphSettings settings,
            IdGenerator ids,
            MeterRegistry meters) {
        this.following = following;
        this.followers = followers;
        this.recount = recount;
        this.settings = settings;
        this.mended = meters.counter("petpal.graph.mended");
        this.inFollowing = ids.random128();
        this.inFollowers = ids.random128();
    }

    @Override
    public synchronized void run() {
        for (int page = 0; page < settings.reconcilePages(); page++) {
            List<KnownEdge> facts = following.scan(inFollowing, PAGE);
            deriveMissing(facts);
            inFollowing = facts.size() < PAGE ? "" : facts.getLast().edge().forward();
            List<KnownEdge> derived = followers.scan(inFollowers, PAGE);
            correctWrong(derived);
            inFollowers = derived.size() < PAGE ? "" : derived.getLast().edge().backward();
        }
    }

    private void deriveMissing(List<KnownEdge> facts) {
        Map<Edge, EdgeVersion> derived = followers.findAll(edges(facts));
        for (KnownEdge fact : facts) {
            EdgeVersion seen = derived.getOrDefault(fact.edge(), EdgeVersion.NEVER);
            if (seen.version() < fact.version().version() && followers.derive(fact.edge(), fact.version())) {
                mended.increment();
                // Whoever was erased meanwhile took the fact away, and has been here before.
                if (following.find(fact.edge()).equals(EdgeVersion.NEVER)) {
                    followers.remove(List.of(fact.edge()));
                }
            }
        }
    }

    private void correctWrong(List<KnownEdge> derived) {
        Map<Edge, EdgeVersion> facts = following.findAll(edges(derived));
        for (KnownEdge seen : derived) {
            EdgeVersion fact = facts.getOrDefault(seen.edge(), EdgeVersion.NEVER);
            if (fact.equals(EdgeVersion.NEVER)) {
                followers.remove(List.of(seen.edge()));
                recount.again(seen.edge().followeeId());
                mended.increment();
            } else if (!fact.equals(seen.version())
                    && fact.version() <= seen.version().version()
                    && followers.correct(seen.edge(), seen.version(), fact)) {
                mended.increment();
            }
        }
    }

    private static List<Edge> edges(List<KnownEdge> known) {
        return known.stream().map(KnownEdge::edge).toList();
    }
}
