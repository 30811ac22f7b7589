package com.petpal.messaging.preference;

import com.petpal.platform.security.Caller;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/notifications/preferences")
class PreferencesController {

    private final ReadPreferences readPreferences;
    private final ChoosePreferences choosePreferences;

    PreferencesController(ReadPreferences readPreferences, ChoosePreferences choosePreferences) {
        this.readPreferences = readPreferences;
        this.choosePreferences = choosePreferences;
    }

    @GetMapping
    Preferences read(@AuthenticationPrincipal Caller caller) {
        return readPreferences.of(caller.userId()).whole();
    }

    @PutMapping
    Preferences choose(@AuthenticationPrincipal Caller caller, @Valid @RequestBody Preferences chosen) {
        return choosePreferences.choose(caller.userId(), chosen);
    }
}
