package com.petpal.platform.mongo;

import com.petpal.platform.identity.CommentId;
import com.petpal.platform.identity.MediaId;
import com.petpal.platform.identity.PetId;
import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Ids are stored as their wire text, whose order is the order of the numbers. */
final class IdConverters {

    private IdConverters() {}

    static List<Converter<?, ?>> all() {
        return List.of(
                new WriteUserId(),
                new ReadUserId(),
                new WritePetId(),
                new ReadPetId(),
                new WriteMediaId(),
                new ReadMediaId(),
                new WritePostId(),
                new ReadPostId(),
                new WriteCommentId(),
                new ReadCommentId());
    }

    // Classes rather than lambdas: Spring Data finds out what they convert from their type arguments.

    @WritingConverter
    private static final class WriteUserId implements Converter<UserId, String> {
        @Override
        public String convert(UserId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static final class ReadUserId implements Converter<String, UserId> {
        @Override
        public UserId convert(String text) {
            return UserId.parse(text);
        }
    }

    @WritingConverter
    private static final class WritePetId implements Converter<PetId, String> {
        @Override
        public String convert(PetId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static final class ReadPetId implements Converter<String, PetId> {
        @Override
        public PetId convert(String text) {
            return PetId.parse(text);
        }
    }

    @WritingConverter
    private static final class WriteMediaId implements Converter<MediaId, String> {
        @Override
        public String convert(MediaId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static final class ReadMediaId implements Converter<String, MediaId> {
        @Override
        public MediaId convert(String text) {
            return MediaId.parse(text);
        }
    }

    @WritingConverter
    private static final class WritePostId implements Converter<PostId, String> {
        @Override
        public String convert(PostId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static final class ReadPostId implements Converter<String, PostId> {
        @Override
        public PostId convert(String text) {
            return PostId.parse(text);
        }
    }

    @WritingConverter
    private static final class WriteCommentId implements Converter<CommentId, String> {
        @Override
        public String convert(CommentId id) {
            return id.toString();
        }
    }

    @ReadingConverter
    private static final class ReadCommentId implements Converter<String, CommentId> {
        @Override
        public CommentId convert(String text) {
            return CommentId.parse(text);
        }
    }
}
