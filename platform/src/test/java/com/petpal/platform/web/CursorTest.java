package com.petpal.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;

class CursorTest {

    @Property
    void whatWasPutInComesOut(
            @ForAll @AlphaChars @Chars('-') @NotEmpty @StringLength(max = 20) String kind,
            @ForAll @AlphaChars @Chars({':', '|', '0', ' ', 'é', '狗'}) @StringLength(max = 80) String value) {
        assertThat(Cursor.decode(kind, Cursor.encode(kind, value))).isEqualTo(value);
    }

    @Property
    void aCursorOfOneListIsNoneOfAnother(
            @ForAll @AlphaChars @NotEmpty @StringLength(max = 20) String kind,
            @ForAll @AlphaChars @NotEmpty @StringLength(max = 20) String other,
            @ForAll @AlphaChars @StringLength(max = 40) String value) {
        Assume.that(!kind.equals(other));

        assertRefused(other, Cursor.encode(kind, value));
    }

    @Property
    void aCursorWithOneChangedBitIsRefused(
            @ForAll @AlphaChars @StringLength(max = 40) String value, @ForAll @IntRange(max = 10_000) int position) {
        byte[] bytes = Base64.getUrlDecoder().decode(Cursor.encode("things", value));
        bytes[position % bytes.length] ^= (byte) (1 << (position % 7));

        assertRefused("things", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property
    void aCursorThatWasCutOffIsRefused(
            @ForAll @AlphaChars @NotEmpty @StringLength(max = 40) String value,
            @ForAll @IntRange(min = 1, max = 60) int cut) {
        String cursor = Cursor.encode("things", value);
        Assume.that(cut <= cursor.length());

        assertRefused("things", cursor.substring(0, cursor.length() - cut));
    }

    @Property
    void whateverElseIsRefused(@ForAll @StringLength(max = 600) String nonsense) {
        assertRefused("things", nonsense);
        assertRefused("things", Base64.getUrlEncoder().encodeToString(nonsense.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String kind, String cursor) {
        BadInput refused = catchThrowableOfType(BadInput.class, () -> Cursor.decode(kind, cursor));
        assertThat(refused).as(cursor).isNotNull();
        assertThat(refused.code()).isEqualTo("bad_cursor");
    }
}
