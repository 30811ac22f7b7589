package com.petpal.profile.playdate;

import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.NotFound;
import com.petpal.profile.person.People;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows playdates, with their hosts, as much of them as a reader may know. */
@Component
final class ShowPlaydates {

    private final PlaydateVisibility visibility;
    private final People people;
    private final Clock clock;

    ShowPlaydates(PlaydateVisibility visibility, People people, Clock clock) {
        this.visibility = visibility;
        this.people = people;
        this.clock = clock;
    }

    Playdate read(UserId reader, PlaydateId playdateId) {
        return visibility.requireRead(reader, playdateId);
    }

    /** @throws NotFound if there is no host any more */
    PlaydateAnswer one(UserId reader, Playdate playdate) {
        return all(reader, List.of(playdate)).stream().findFirst().orElseThrow(() -> new NotFound("playdate"));
    }

    /** Those whose hosts exist, in their order. */
    List<PlaydateAnswer> all(UserId reader, List<Playdate> playdates) {
        Map<UserId, PersonCard> hosts = people
                .cards(playdates.stream().map(Playdate::hostId).toList())
                .stream()
                .collect(Collectors.toMap(PersonCard::userId, Function.identity()));
        return playdates.stream()
                .flatMap(playdate -> Optional.ofNullable(hosts.get(playdate.hostId()))
                        .map(host -> PlaydateAnswer.of(playdate, host, reader, clock.instant()))
                        .stream())
                .toList();
    }
}
