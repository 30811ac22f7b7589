package com.petpal.platform.mongo;

import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.convert.DbRefResolver;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/**
 * Stores what a record says and nothing else: no {@code _class}, and a text stays a text.
 *
 * <p>Spring Data makes an {@link ObjectId} of any id of 24 hexadecimal digits, which a handle may well be.
 */
final class PlainDocuments extends MappingMongoConverter {

    PlainDocuments(DbRefResolver references, MongoMappingContext mapping) {
        super(references, mapping);
        setTypeMapper(new DefaultMongoTypeMapper(null));
    }

    @Override
    public @Nullable Object convertId(@Nullable Object id, Class<?> targetType) {
        return super.convertId(id, targetType == ObjectId.class && id instanceof String ? String.class : targetType);
    }
}
