package com.petpal.systemtests.bench;

import com.petpal.systemtests.Answer;
import com.petpal.systemtests.Person;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** One kind of request of the load model. Weights are a hundredth each: 94 of 100 requests read. */
enum Step {
    READ_FEED(60, true) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            return who.app().get("/v1/feed");
        }
    },
    READ_PERSON(15, true) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            return who.app().get("/v1/people/" + community.popular(random).userId());
        }
    },
    READ_POST(12, true) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            return who.app().get("/v1/posts/" + community.post(random));
        }
    },
    READ_PET(7, true) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            return who.app().get("/v1/pets/" + community.pet(random));
        }
    },
    WRITE_POST(2, false) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            return who.app().post("/v1/posts", Map.of("kind", "moment", "text", "Hello again", "audience", "public"));
        }
    },
    SEND_MESSAGE(3, false) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            String path = "/v1/conversations/" + community.conversationOf(who) + "/messages";
            return who.app()
                    .post(path, Map.of("clientMessageId", UUID.randomUUID().toString(), "text", "Hi"));
        }
    },
    FOLLOW(1, false) {
        @Override
        Answer run(Community community, Person who, SplittableRandom random) {
            Person other = community.popular(random);
            return who == other ? who.app().get("/v1/feed") : who.app().put("/v1/people/" + other.userId() + "/follow");
        }
    };

    private final int weight;
    private final boolean read;

    Step(int weight, boolean read) {
        this.weight = weight;
        this.read = read;
    }

    abstract Answer run(Community community, Person who, SplittableRandom random);

    boolean isRead() {
        return read;
    }

    static Step any(SplittableRandom random) {
        int draw = random.nextInt(100);
        for (Step step : values()) {
            draw -= step.weight;
            if (draw < 0) {
                return step;
            }
        }
        return READ_FEED;
    }
}
