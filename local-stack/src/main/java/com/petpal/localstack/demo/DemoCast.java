package com.petpal.localstack.demo;

import java.util.List;
import java.util.Map;

/// Who plays in the demo, and what they say. Names of people are handles, names of pets are unique among all.
record DemoCast(
        List<Person> people, List<Pet> pets, Map<String, List<String>> follows, List<Post> posts, Chat conversation) {

    static final String PASSWORD = "paws-on-the-sofa-2026";

    DemoCast {
        people = List.copyOf(people);
        pets = List.copyOf(pets);
        follows = Map.copyOf(follows);
        posts = List.copyOf(posts);
    }

    record Person(String handle, String displayName) {
        String email() {
            return handle + "@demo.petpal.example";
        }
    }

    record Pet(String owner, String name, String species, String breed, String bornOn, String bio) {}

    record Post(String author, String kind, String text, List<String> pets) {
        Post {
            pets = List.copyOf(pets);
        }
    }

    /// A conversation of two, who speak in turn; the first begins.
    record Chat(String first, String second, List<String> lines) {
        Chat {
            lines = List.copyOf(lines);
        }

        String speakerOf(int line) {
            return line % 2 == 0 ? first : second;
        }

        String clientMessageIdOf(int line) {
            return "demo-line-" + line;
        }
    }

    static DemoCast standard() {
        return new DemoCast(
                List.of(
                        new Person("ada_and_rex", "Ada Lindqvist"),
                        new Person("ben_okafor", "Ben Okafor"),
                        new Person("chiara_r", "Chiara Rossi"),
                        new Person("dev_patel", "Dev Patel"),
                        new Person("emi_tanaka", "Emi Tanaka"),
                        new Person("finn_obrien", "Finn O'Brien")),
                List.of(
                        new Pet(
                                "ada_and_rex",
                                "Rex",
                                "dog",
                                "Border Collie",
                                "2021-04-12",
                                "Herds children and bicycles."),
                        new Pet("ada_and_rex", "Miso", "cat", "European Shorthair", "2023-08-01", "Was here first."),
                        new Pet("ben_okafor", "Biscuit", "dog", "Beagle", "2019-11-30", "Follows his nose."),
                        new Pet(
                                "chiara_r",
                                "Clover",
                                "rabbit",
                                "Mini Lop",
                                "2024-03-21",
                                "Free-roaming in the kitchen."),
                        new Pet("chiara_r", "Kiwi", "bird", "Budgerigar", "2022-06-15", "Whistles the doorbell."),
                        new Pet("dev_patel", "Luna", "dog", "Labrador Retriever", "2025-09-02", "Still a puppy."),
                        new Pet("emi_tanaka", "Pixel", "cat", "Siberian", "2020-01-20", "Needs tablets twice a day."),
                        new Pet("emi_tanaka", "Mochi", "cat", "Ragdoll", "2022-12-05", "Sleeps on keyboards."),
                        new Pet("finn_obrien", "Hazel", "dog", "Irish Terrier", "2018-05-09", "Retired from flyball.")),
                Map.of(
                        "ada_and_rex", List.of("ben_okafor", "chiara_r", "emi_tanaka"),
                        "ben_okafor", List.of("ada_and_rex", "dev_patel"),
                        "chiara_r", List.of("ada_and_rex", "emi_tanaka", "finn_obrien"),
                        "dev_patel", List.of("ada_and_rex", "ben_okafor", "finn_obrien"),
                        "emi_tanaka", List.of("ada_and_rex", "chiara_r"),
                        "finn_obrien", List.of("ada_and_rex", "dev_patel")),
                List.of(
                        new Post(
                                "ada_and_rex",
                                "moment",
                                "Rex saw the sea for the first time and barked at every wave.",
                                List.of("Rex")),
                        new Post(
                                "emi_tanaka", "moment", "Mochi has written more code than me today.", List.of("Mochi")),
                        new Post(
                                "dev_patel",
                                "question",
                                "Luna is 14 months old and still chews door frames. What helped you?",
                                List.of("Luna")),
                        new Post(
                                "chiara_r",
                                "moment",
                                "Clover and Kiwi share a window sill now, in peace.",
                                List.of("Clover", "Kiwi")),
                        new Post(
                                "ben_okafor",
                                "alert",
                                "Biscuit slipped his collar near the north gate of the park. White paws, very friendly.",
                                List.of("Biscuit")),
                        new Post(
                                "finn_obrien",
                                "question",
                                "Does anybody know a physiotherapist for older dogs?",
                                List.of("Hazel")),
                        new Post(
                                "ben_okafor",
                                "moment",
                                "Biscuit is home! He found the bakery on his own.",
                                List.of("Biscuit"))),
                new Chat(
                        "emi_tanaka",
                        "ada_and_rex",
                        List.of(
                                "Could you look after Pixel on Saturday?",
                                "Gladly. Does she still get the tablets?",
                                "One in the morning, one at night, hidden in tuna.",
                                "Rex will be jealous of the tuna. See you on Saturday!")));
    }
}
