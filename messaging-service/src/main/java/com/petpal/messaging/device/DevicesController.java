package com.petpal.messaging.device;

import com.petpal.platform.security.Caller;
import com.petpal.platform.web.ProblemTexts;
import jakarta.validation.Valid;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/devices/{deviceId}")
class DevicesController {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final RegisterDevice registerDevice;
    private final Devices devices;

    DevicesController(RegisterDevice registerDevice, Devices devices) {
        this.registerDevice = registerDevice;
        this.devices = devices;
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void register(
            @AuthenticationPrincipal Caller caller,
            @PathVariable String deviceId,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String language,
            @Valid @RequestBody NewDevice device) {
        registerDevice.register(caller.userId(), id(deviceId), device, ProblemTexts.language(language));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@AuthenticationPrincipal Caller caller, @PathVariable String deviceId) {
        devices.forget(caller.userId(), id(deviceId));
    }

    private static String id(String given) {
        if (!ID.matcher(given).matches()) {
            throw DeviceRefused.badId();
        }
        return given;
    }
}
