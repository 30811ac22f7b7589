package com.petpal.profile.person;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whom a text of another service mentions. */
@RestController
final class InternalHandlesController {

    private final FindByHandle findByHandle;

    InternalHandlesController(FindByHandle findByHandle) {
        this.findByHandle = findByHandle;
    }

    record Handles(@NotNull @Size(max = FindByHandle.MOST) List<@NotNull String> handles) {}

    record People(List<FindByHandle.Called> people) {}

    @PostMapping("/internal/handles")
    People find(@Valid @RequestBody Handles handles) {
        return new People(findByHandle.findAll(handles.handles()));
    }
}
