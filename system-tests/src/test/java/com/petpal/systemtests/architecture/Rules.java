package com.petpal.systemtests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What holds the house together. Each rule takes the root package, so that it can be tried on a planted defect. */
final class Rules {

    private static final List<String> SERVICES = List.of("auth", "profile", "feed", "messaging", "gateway");

    private Rules() {}

    static List<ArchRule> all(String root) {
        return List.of(
                servicesKnowNoOtherService(root),
                platformKnowsNoService(root),
                templatesStayInStores(root),
                controllersDecideNothing(root),
                featuresAreFreeOfCycles(root),
                nothingIsNamedVaguely(root));
    }

    static ArchRule servicesKnowNoOtherService(String root) {
        return slices().matching(root + ".(" + String.join("|", SERVICES) + ")..")
                .should()
                .notDependOnEachOther()
                .because("services are deployed on their own and meet only over HTTP and events")
                .allowEmptyShould(true);
    }

    static ArchRule platformKnowsNoService(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".platform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVICES.stream().map(name -> root + "." + name + "..").toArray(String[]::new))
                .because("platform is what services share")
                .allowEmptyShould(true);
    }

    static ArchRule templatesStayInStores(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveNameNotMatching(".*(Store|Outbox|Configuration|Setup|Initializer)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "(org\\.springframework|com\\.mongodb)\\..*\\.Mongo(Template|Operations|Collection|Database)")
                .because("every command is targeted by its shard key, and only stores know those")
                .allowEmptyShould(true);
    }

    static ArchRule controllersDecideNothing(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Store")
                .because("controllers parse, call a use case and shape its answer")
                .allowEmptyShould(true);
    }

    static ArchRule featuresAreFreeOfCycles(String root) {
        return slices().matching(root + ".(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another must not be needed by it")
                .allowEmptyShould(true);
    }

    static ArchRule nothingIsNamedVaguely(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Common|Impl)")
                .because("a name says what a thing is for")
                .allowEmptyShould(true);
    }
}
