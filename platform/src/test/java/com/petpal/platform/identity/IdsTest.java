package com.petpal.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

class IdsTest {

    @Property
    void every_user_id_survives_its_text(@ForAll long bits) {
        var id = new UserId(bits);

        assertThat(UserId.parse(id.toString())).isEqualTo(id);
        assertThat(id.toString()).hasSize(11).matches("[0-9A-Za-z]+");
    }

    @Property
    void every_owned_id_survives_its_text_and_keeps_its_home(@ForAll long home, @ForAll long local) {
        var post = new PostId(new UserId(home), local);
        var pet = new PetId(new UserId(home), local);
        var image = new MediaId(new UserId(home), local);

        assertThat(PostId.parse(post.toString())).isEqualTo(post);
        assertThat(PostId.parseTimeFirst(post.timeFirst())).isEqualTo(post);
        assertThat(PetId.parse(pet.toString())).isEqualTo(pet);
        assertThat(MediaId.parse(image.toString())).isEqualTo(image);
        assertThat(post.toString()).hasSize(22).startsWith(post.home().toString());
    }

    @Property
    void text_order_is_number_order(@ForAll long a, @ForAll long b) {
        int numbers = Integer.signum(Long.compareUnsigned(a, b));
        int texts = Integer.signum(new UserId(a).toString().compareTo(new UserId(b).toString()));

        assertThat(texts).isEqualTo(numbers);
        assertThat(Integer.signum(new UserId(a).compareTo(new UserId(b)))).isEqualTo(numbers);
    }

    @Property
    void later_posts_sort_later_whoever_wrote_them(
            @ForAll @LongRange(min = 0, max = 1L << 41) long early,
            @ForAll @LongRange(min = 1, max = 1L << 40) long gap,
            @ForAll long one,
            @ForAll long other) {
        var first = generatorAt(LocalHalf.EPOCH.plusMillis(early), -1).postId(new UserId(one));
        var second = generatorAt(LocalHalf.EPOCH.plusMillis(early + gap), 0).postId(new UserId(other));

        assertThat(first.timeFirst()).isLessThan(second.timeFirst());
        assertThat(second.createdAt()).isEqualTo(LocalHalf.EPOCH.plusMillis(early + gap));
    }

    @Property
    void a_text_is_either_refused_or_the_only_text_of_its_id(
            @ForAll @StringLength(11) @CharRange(from = '0', to = 'z') String text) {
        try {
            assertThat(UserId.parse(text)).hasToString(text);
        } catch (InvalidId refused) {
            assertThat(text)
                    .satisfiesAnyOf(
                            t -> assertThat(t).doesNotMatch("[0-9A-Za-z]{11}"),
                            t -> assertThat(t).isGreaterThan(new UserId(-1L).toString()));
        }
    }

    @Example
    void what_is_too_short_too_long_or_too_large_is_refused() {
        for (String bad : new String[] {"", "0", "zzzzzzzzzzz", "000000000000", "0000000000-", "0000000000é"}) {
            assertThatThrownBy(() -> UserId.parse(bad)).isInstanceOf(InvalidId.class);
            assertThatThrownBy(() -> PostId.parse(bad + bad)).isInstanceOf(InvalidId.class);
            assertThatThrownBy(() -> OpaqueId.require(bad + "00000000000")).isInstanceOf(InvalidId.class);
        }
        assertThat(UserId.parse(new UserId(-1L).toString()).value()).isEqualTo(-1L);
    }

    @Example
    void derived_ids_are_the_same_everywhere() {
        assertThat(OpaqueId.derivedFrom("a"))
                .isEqualTo(OpaqueId.derivedFrom("a"))
                .isNotEqualTo(OpaqueId.derivedFrom("b"));
        assertThat(OpaqueId.require(OpaqueId.derivedFrom("a"))).hasSize(22);
    }

    private static IdGenerator generatorAt(Instant at, long randomBits) {
        RandomGenerator fixed = () -> randomBits;
        return new IdGenerator(Clock.fixed(at, ZoneOffset.UTC), fixed);
    }
}
