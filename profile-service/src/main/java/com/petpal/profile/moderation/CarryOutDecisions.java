package com.petpal.profile.moderation;

import com.petpal.platform.events.DomainEvent;
import com.petpal.platform.events.EventHandler;
import com.petpal.platform.moderation.ModerationAction;
import com.petpal.profile.report.Decision;
import com.petpal.profile.report.Report;
import com.petpal.profile.report.ReportStore;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Has done what was decided, or taken back.
 *
 * <p>What counts is the decision as it stands, not the news of it; and it is looked at again afterwards, so that news which
 * overtook each other end in what stands.
 */
@Component
final class CarryOutDecisions implements EventHandler {

    private final ReportStore store;
    private final Sanctions sanctions;

    CarryOutDecisions(ReportStore store, Sanctions sanctions) {
        this.store = store;
        this.sanctions = sanctions;
    }

    private record About(String decisionId) {}

    @Override
    public String group() {
        return "profile.moderation";
    }

    @Override
    public Set<String> types() {
        return Set.of(ModerationAction.TYPE);
    }

    @Override
    public void handle(DomainEvent event) {
        String decisionId = event.payload(About.class).decisionId();
        Optional<Report> report = store.find(event.aggregate());
        Optional<Decision> decision = report.flatMap(found -> found.decision(decisionId));
        while (decision.isPresent()) {
            boolean wasInForce = decision.get().isInForce();
            if (wasInForce) {
                sanctions.impose(report.orElseThrow(), decision.get());
            } else {
                sanctions.lift(report.orElseThrow(), decision.get());
            }
            decision = store.find(event.aggregate())
                    .flatMap(found -> found.decision(decisionId))
                    .filter(now -> now.isInForce() != wasInForce);
        }
    }
}
