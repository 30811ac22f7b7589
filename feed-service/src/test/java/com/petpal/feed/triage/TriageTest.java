package com.petpal.feed.triage;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.feed.triage.Banner.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What triage must find, and what it must leave alone. */
class TriageTest {

    private final Triage triage = new Triage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            not_breathing   | dog        | My dog is not really breathing!!
            not_breathing   | cat        | she CAN’T breathe, what do I do
            not_breathing   | dog        | Er atmet nicht mehr
            not_breathing   | cat        | bekommt keine Luft
            choking         | dog        | I think he is choking on a bone
            unconscious     | dog        | Rex collapsed on our walk
            unconscious     | dog        | Er ist bewußtlos
            seizure         | dog        | second seizure today
            seizure         | cat        | Sie hat einen Krampfanfall
            bloat           | dog        | swollen belly and dry heaving
            blocked_urine   | cat        | my cat can't pee since yesterday
            blocked_urine   | cat        | Kater presst beim Pinkeln
            heavy_bleeding  | horse      | the leg won't stop bleeding
            hit_by_car      | cat        | He was hit by the car
            hit_by_car      | dog        | wurde gerade angefahren
            heatstroke      | dog        | could it be HEAT-STROKE?
            heatstroke      | dog        | Hitzschlag!
            gut_stasis      | rabbit     | Bunny stopped eating this morning
            gut_stasis      | guinea_pig | frisst seit heute nicht, nein: frisst nichts mehr
            colic           | horse      | looks like colic to me
            bird_at_cage_floor | bird    | she sits at the bottom of her cage
            swallowed_object| dog        | he swallowed a sock
            poisoned        | dog        | Ich glaube, er wurde vergiftet
            chocolate       | dog        | Ate a whole bar of dark chocolate
            chocolate       | dog        | my chocolate labrador ate chocolate
            chocolate       | dog        | Schokolade gefressen
            xylitol         | dog        | sugar-free gum
            grapes          | dog        | two raisins, is that bad?
            grapes          | dog        | Weintrauben
            lily            | cat        | she chewed the lily
            lily            | cat        | Lilien im Strauß
            antifreeze      | cat        | licked antifreeze
            paracetamol     | cat        | half a Tylenol
            permethrin      | cat        | put dog flea drops on the cat
            avocado         | bird       | some avocado
            sycamore        | horse      | Bergahorn auf der Weide
            fumes           | bird       | burned a non-stick pan
            """)
    void finds(String code, String species, String text) {
        assertThat(codes(text, species)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dog    | Our chocolate labrador needs a diet
            dog    | chocolate-brown coat, what is the breed?
            dog    | A dog called Chocolate
            dog    | chocolatey smell of the fur
            dog    | Avocado for dogs?
            dog    | lilies in the garden
            dog    | she stopped eating from the old bowl
            cat    | Our cat Lily hides a lot
            cat    | xylophone music for cats
            cat    | Is grapefruit shampoo fine?
            cat    | Heute atmet er ruhig, nicht schnell
            cat    | Ein Gift für das Auge ist diese Farbe
            horse  | colicroot is a plant
            dog    | How do I teach him to sit?
            dog    | He is not responding to his name, training tips?
            cat    | Wie gewöhne ich zwei Kater aneinander?
            fish   | A copperfield called fish
            reptile| blue tongue skink housing
            bird   | Should I clean the bottom of the cage daily?
            """)
    void leavesAlone(String species, String text) {
        assertThat(codes(text, species)).isEmpty();
    }

    @Test
    void whoseTextItIsDecidesWhatIsPoison() {
        assertThat(codes("ate some avocado", "bird")).containsExactly("avocado");
        assertThat(codes("ate some avocado", "dog")).isEmpty();
        assertThat(codes("my parrot ate some avocado", null)).containsExactly("avocado");
        assertThat(codes("my dog ate some avocado", null)).isEmpty();
        assertThat(codes("ate some avocado", null)).containsExactly("avocado");
        assertThat(codes("ate some avocado", "other")).containsExactly("avocado");
    }

    @Test
    void theWorstComesFirstAndSetsTheLevel() {
        Banner banner = triage.of("ate chocolate and now a seizure", () -> Set.of(Species.DOG), Locale.ENGLISH)
                .orElseThrow();

        assertThat(banner.level()).isEqualTo(Level.EMERGENCY);
        assertThat(banner.matches()).extracting(Match::code).containsExactly("seizure", "chocolate");
        assertThat(banner.matches()).extracting(Match::level).containsExactly(Level.EMERGENCY, Level.URGENT);
        assertThat(banner.search().href()).isEqualTo("/v1/nearby/sitters?species=dog&emergency=true");
    }

    @Test
    void itSpeaksTheReadersLanguageWhateverTheTextIsWrittenIn() {
        Banner german =
                triage.of("chocolate", () -> Set.of(Species.DOG), Locale.GERMAN).orElseThrow();
        Banner english = triage.of("Schokolade", () -> Set.of(Species.DOG), Locale.ENGLISH)
                .orElseThrow();

        assertThat(german.matches().getFirst().title()).isEqualTo("Schokolade");
        assertThat(german.search().vet()).contains("Notdienst");
        assertThat(english.matches().getFirst().title()).isEqualTo("Chocolate");
    }

    @Test
    void everyEntryHasItsSourceAndEveryPhraseIsFound() {
        var codes = new HashSet<String>();
        for (Concern concern : Knowledge.shipped().concerns()) {
            assertThat(codes.add(concern.code())).as(concern.code()).isTrue();
            assertThat(concern.source()).as(concern.code()).matches("[A-Z].{10,}");
            assertThat(List.of(concern.en(), concern.de()))
                    .allSatisfy(text -> assertThat(text.title() + text.advice()).hasSizeGreaterThan(40));
            String species = concern.species().iterator().next();
            for (String phrase : concern.phrases()) {
                assertThat(codes("Oh! " + phrase + ", help", species.equals("any") ? "horse" : species))
                        .as(phrase)
                        .contains(concern.code());
            }
            for (String phrase : concern.harmless()) {
                assertThat(codes(phrase, species.equals("any") ? "horse" : species))
                        .as(phrase)
                        .doesNotContain(concern.code());
            }
        }
        assertThat(codes).hasSizeGreaterThan(35);
    }

    @Test
    void theLongestTextTakesNoTime() {
        String text = "not not can can ate ate hit by ".repeat(520);
        triage.of(text, Set::of, Locale.ENGLISH);
        long begun = System.nanoTime();

        for (int i = 0; i < 20; i++) {
            triage.of(text, Set::of, Locale.ENGLISH);
        }

        assertThat((System.nanoTime() - begun) / 20).isLessThan(200_000_000L);
    }

    private Set<String> codes(String text, @Nullable String species) {
        Set<Species> about = species == null ? Set.of() : Set.of(Species.of(species));
        return triage.of(text, () -> about, Locale.ENGLISH).stream()
                .flatMap(banner -> banner.matches().stream())
                .map(Match::code)
                .collect(Collectors.toSet());
    }
}
