package com.petpal.systemtests.bench;

import com.petpal.systemtests.App;
import com.petpal.systemtests.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The people of a run, whom they follow, what they wrote before it, and who talks to whom. */
final class Community {

    private final List<Person> people;
    private final Map<Person, String> conversations;
    private final List<String> posts;
    private final List<String> pets;

    private Community(List<Person> people, Map<Person, String> conversations, List<String> posts, List<String> pets) {
        this.people = people;
        this.conversations = conversations;
        this.posts = posts;
        this.pets = pets;
    }

    static Community settle(App app, Plan plan) {
        var random = new SplittableRandom(plan.seed());
        var people = new ArrayList<Person>();
        var posts = new ArrayList<String>();
        var pets = new ArrayList<String>();
        for (int i = 0; i < plan.people(); i++) {
            Person person = Person.registerSoon(app, "Bench");
            String pet = person.createPet("Pet " + i);
            pets.add(pet);
            posts.add(person.post("Hello from number " + i, pet));
            people.add(person);
        }
        var conversations = new HashMap<Person, String>();
        for (Person person : people) {
            for (int i = 0; i < plan.follows(); i++) {
                Person other = popular(people, random);
                if (other != person) {
                    person.follow(other);
                }
            }
            Person friend = people.get((people.indexOf(person) + 1) % people.size());
            conversations.put(person, person.talkTo(friend));
        }
        return new Community(people, Map.copyOf(conversations), List.copyOf(posts), List.copyOf(pets));
    }

    Person anybody(SplittableRandom random) {
        return people.get(random.nextInt(people.size()));
    }

    Person popular(SplittableRandom random) {
        return popular(people, random);
    }

    String post(SplittableRandom random) {
        return posts.get(random.nextInt(posts.size()));
    }

    String pet(SplittableRandom random) {
        return pets.get(random.nextInt(pets.size()));
    }

    String conversationOf(Person person) {
        return conversations.getOrDefault(person, "");
    }

    /** Rank k with a chance close to 1/k (Zipf, exponent 1), by inverting its continuous distribution. */
    private static Person popular(List<Person> people, SplittableRandom random) {
        double rank = Math.pow(people.size() + 1.0, random.nextDouble()) - 1;
        return people.get((int) Math.min(people.size() - 1, rank));
    }
}
