package com.petpal.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.petpal.localstack.demo.DemoCast.Person;
import com.petpal.localstack.demo.DemoCast.Pet;
import com.petpal.localstack.demo.DemoCast.Post;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoCastTest {

    private final DemoCast cast = DemoCast.standard();
    private final List<String> handles =
            cast.people().stream().map(Person::handle).toList();
    private final List<String> pets = cast.pets().stream().map(Pet::name).toList();

    @Test
    void sixPeopleKeepNinePets() {
        assertThat(handles).hasSize(6).doesNotHaveDuplicates();
        assertThat(pets).hasSize(9).doesNotHaveDuplicates();
        assertThat(cast.pets()).extracting(Pet::owner).allMatch(handles::contains);
    }

    @Test
    void everybodyWhoIsNamedIsInTheCast() {
        assertThat(cast.follows().keySet()).isEqualTo(Set.copyOf(handles));
        assertThat(cast.follows().values()).allMatch(handles::containsAll);
        assertThat(cast.posts()).extracting(Post::author).allMatch(handles::contains);
        assertThat(cast.posts()).flatExtracting(Post::pets).allMatch(pets::contains);
        assertThat(handles)
                .contains(cast.conversation().first(), cast.conversation().second());
    }

    @Test
    void postsAreOfAllThreeKinds() {
        assertThat(cast.posts()).extracting(Post::kind).contains("moment", "question", "alert");
    }
}
