package com.petpal.localstack.demo;

import com.petpal.localstack.demo.DemoCast.Person;
import java.net.URI;
import java.util.stream.Collectors;

/// `./petpal demo`: takes the gateway's address, loads the demo, prints who is in it and how to log in.
public final class DemoProgram {

    private DemoProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        URI gateway = URI.create(arguments.length > 0 ? arguments[0] : "http://localhost:8080");
        DemoCast cast = DemoCast.standard();
        try (PublicApi api = new PublicApi(gateway)) {
            boolean added = new LoadDemo(api, cast).run();
            System.out.println(added ? "The demo is loaded:" : "The demo was loaded before, nothing was added:");
        } catch (DemoFailed e) {
            System.err.println("petpal: the demo could not be loaded: " + e.getMessage());
            System.exit(1);
        }
        for (Person person : cast.people()) {
            System.out.printf("  %-15s %-40s %s%n", person.displayName(), person.email(), petsOf(cast, person));
        }
        System.out.println("The password of everybody is " + DemoCast.PASSWORD);
    }

    private static String petsOf(DemoCast cast, Person person) {
        return cast.pets().stream()
                .filter(pet -> pet.owner().equals(person.handle()))
                .map(pet -> pet.name() + " (" + pet.species() + ")")
                .collect(Collectors.joining(", "));
    }
}
