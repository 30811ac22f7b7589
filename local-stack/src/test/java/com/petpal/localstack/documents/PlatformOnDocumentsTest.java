package com.petpal.localstack.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.petpal.platform.identity.PostId;
import com.petpal.platform.identity.UserId;
import com.petpal.platform.mongo.ServiceDatabaseAutoConfiguration;
import com.petpal.platform.mongo.Violation;
import com.petpal.platform.mongo.Violations;
import java.time.Clock;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A service's beans, as platform wires them, against the embedded store. */
class PlatformOnDocumentsTest {

    private record Post(PostId id, UserId authorId, String text, Instant createdAt) {}

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    com.petpal.platform.mongo.MongoAutoConfiguration.class,
                    MongoAutoConfiguration.class,
                    ServiceDatabaseAutoConfiguration.class,
                    DataMongoAutoConfiguration.class))
            .withPropertyValues(
                    "petpal.service=feed",
                    "petpal.mongo.uri=" + TestDocuments.uri(),
                    "petpal.mongo.setup=true",
                    "petpal.mongo.refuse-violations=true");

    @Test
    void aRecordGoesToTheServicesOwnDatabaseAndBack() {
        service.run(context -> {
            var template = context.getBean(MongoTemplate.class);
            var author = new UserId(77);
            var post = new Post(new PostId(author, 1), author, "hello", Instant.parse("2026-11-24T10:00:00.123Z"));

            template.insert(post, "posts");

            var byKey = query(where("authorId").is(author).and("_id").is(post.id()));
            assertThat(template.findOne(byKey, Post.class, "posts")).isEqualTo(post);
            assertThat(template.getDb().getName()).isEqualTo("feed");
            assertThat(template.findOne(byKey, Document.class, "posts"))
                    .containsOnlyKeys("_id", "authorId", "text", "createdAt");
            assertThat(context.getBean(Violations.class).all()).isEmpty();
        });
    }

    @Test
    void aPlantedReadByIdAloneIsRefusedAndReported() {
        service.run(context -> {
            var template = context.getBean(MongoTemplate.class);
            var id = new PostId(new UserId(78), 1);

            assertThat(catchThrowable(() -> template.findById(id, Post.class, "posts")))
                    .isInstanceOf(InvalidDataAccessApiUsageException.class);
            assertThat(context.getBean(Violations.class).all())
                    .extracting(Violation::kind)
                    .containsExactly(Violation.Kind.SCATTER);
        });
    }

    @Test
    void aServiceDoesNotStartBelowMajority() {
        service.withPropertyValues("petpal.mongo.uri=" + TestDocuments.uri() + "?w=1")
                .run(context -> assertThat(context).hasFailed().getFailure().hasStackTraceContaining("w=majority"));
    }

    @Test
    void anOutageIsAnsweredAsOne() {
        var store = DocumentStore.inMemory(0, Clock.systemUTC());
        service.withPropertyValues("petpal.mongo.uri=" + store.uri(), "petpal.mongo.selection-timeout=200ms")
                .run(context -> {
                    store.close();
                    var template = context.getBean(MongoTemplate.class);
                    var byAuthor = query(where("authorId").is(new UserId(79)));

                    assertThat(catchThrowable(() -> template.findOne(byAuthor, Post.class, "posts")))
                            .isInstanceOf(DataAccessResourceFailureException.class);
                });
    }
}
