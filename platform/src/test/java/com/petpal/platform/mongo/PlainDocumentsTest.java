package com.petpal.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

class PlainDocumentsTest {

    private record Stored(PostId id, UserId authorId, List<UserId> others, Instant at) {}

    private record Claim(String id) {}

    private final MappingMongoConverter converter = converter();

    @Test
    void idsAreTheirWireTextAndTimesAreDates() {
        var author = new UserId(7);
        var stored = new Stored(
                new PostId(author, 9), author, List.of(new UserId(8)), Instant.parse("2026-11-24T10:00:00.123456Z"));

        var document = new Document();
        converter.write(stored, document);

        assertThat(document)
                .isEqualTo(new Document("_id", "0000000000700000000009")
                        .append("authorId", "00000000007")
                        .append("others", List.of("00000000008"))
                        .append("at", Date.from(Instant.parse("2026-11-24T10:00:00.123Z"))));
        assertThat(converter.read(Stored.class, document).authorId()).isEqualTo(author);
        assertThat(converter.read(Stored.class, document).others()).containsExactly(new UserId(8));
    }

    @Test
    void aHandleThatLooksLikeAnObjectIdStaysAText() {
        var document = new Document();

        converter.write(new Claim("abcdefabcdefabcdefabcdef"), document);

        assertThat(document).isEqualTo(new Document("_id", "abcdefabcdefabcdefabcdef"));
    }

    private static MappingMongoConverter converter() {
        var mapping = new MongoMappingContext();
        var conversions = MongoCustomConversions.create(it -> it.registerConverters(IdConverters.all()));
        mapping.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new PlainDocuments(NoOpDbRefResolver.INSTANCE, mapping);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return converter;
    }
}
