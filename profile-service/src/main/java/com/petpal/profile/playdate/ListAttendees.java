package com.petpal.profile.playdate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.petpal.platform.card.PersonCard;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PlaydateId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.web.BadInput;
import com.petpal.platform.web.Cursor;
import com.petpal.platform.web.Page;
import com.petpal.platform.web.PageRequest;
import com.petpal.profile.person.People;
import com.petpal.profile.person.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lists who comes, in the order in which they asked. Who waits is the host's to know, and their own. */
@Component
final class ListAttendees {

    private static final String CURSOR = "attendees";

    private final PlaydateVisibility playdates;
    private final Visibility visibility;
    private final People people;

    ListAttendees(PlaydateVisibility playdates, Visibility visibility, People people) {
        this.playdates = playdates;
        this.visibility = visibility;
        this.people = people;
    }

    /** Somebody who comes, or waits. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Attendee(PersonCard person, Rsvp.State state, List<PetId> petIds) {}

    Page<Attendee> list(UserId reader, PlaydateId playdateId, PageRequest page) {
        Playdate playdate = playdates.requireRead(reader, playdateId);
        long after = page.cursor(CURSOR).map(ListAttendees::number).orElse(0L);
        List<Rsvp> found = playdate.guests().rsvps().stream()
                .filter(rsvp -> rsvp.number() > after)
                .filter(rsvp -> rsvp.state() == Rsvp.State.GOING
                        || playdate.isHostedBy(reader)
                        || rsvp.userId().equals(reader))
                .limit(page.limit() + 1L)
                .toList();
        List<Rsvp> shown = found.stream().limit(page.limit()).toList();
        String next = found.size() > shown.size()
                ? Cursor.encode(CURSOR, String.valueOf(shown.getLast().number()))
                : null;
        return new Page<>(attendees(reader, shown), next);
    }

    /** Without those who are blocked with the reader, either way. */
    private List<Attendee> attendees(UserId reader, List<Rsvp> rsvps) {
        var met = visibility.met(reader, rsvps.stream().map(Rsvp::userId).toList());
        Map<UserId, PersonCard> cards =
                people.cards(met).stream().collect(Collectors.toMap(PersonCard::userId, Function.identity()));
        return rsvps.stream()
                .flatMap(rsvp -> Optional.ofNullable(cards.get(rsvp.userId()))
                        .map(card -> new Attendee(card, rsvp.state(), rsvp.petIds()))
                        .stream())
                .toList();
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException forged) {
            throw new BadInput("bad_cursor", "cursor", "This cursor is not of this list.");
        }
    }
}
