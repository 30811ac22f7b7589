package com.petpal.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Times on the wire: RFC 3339, written in UTC with exactly three digits of a second. Read from that form alone, four
 * digits of a year, so that no time is out of a store's range; finer than milliseconds is cut off.
 */
final class WireFormats extends SimpleModule {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TIME =
            Pattern.compile(DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    WireFormats() {
        super("petpal-wire-formats");
        addSerializer(Instant.class, new InstantSerializer());
        addDeserializer(Instant.class, new TextDeserializer<>(Instant.class, TIME, WireFormats::instant));
        addDeserializer(LocalDate.class, new TextDeserializer<>(LocalDate.class, DATE, LocalDate::parse));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static final class InstantSerializer extends StdSerializer<Instant> {

        InstantSerializer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(MILLISECONDS.format(value));
        }
    }

    private static final class TextDeserializer<T> extends StdDeserializer<T> {

        private final Class<T> type;
        private final Pattern form;
        private final Function<String, T> parse;

        TextDeserializer(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.type = type;
            this.form = form;
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return type.cast(context.handleUnexpectedToken(context.constructType(type), parser));
            }
            String text = parser.getString();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException noSuchDay) {
                return type.cast(context.handleWeirdStringValue(type, text, "no such time"));
            }
            return type.cast(context.handleWeirdStringValue(type, text, "not RFC 3339"));
        }
    }
}
