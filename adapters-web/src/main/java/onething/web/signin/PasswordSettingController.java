package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import onething.application.port.in.staff.SetPassword;
import onething.domain.signin.Secret;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// Sets a person's own password by a link that an administrator gave them.
@RestController
class PasswordSettingController {

    private final SetPassword setPassword;

    PasswordSettingController(SetPassword setPassword) {
        this.setPassword = setPassword;
    }

    @PostMapping("/login/password-setting")
    Mono<ResponseEntity<Void>> set(@Valid @RequestBody PasswordSettingRequest request) {
        return setPassword
                .set(new Secret(request.link()), request.password())
                .thenReturn(ResponseEntity.noContent().build());
    }

    record PasswordSettingRequest(
            @NotBlank @Size(max = 64) String link,
            @NotNull @Size(max = 256) String password) {

        @Override
        public String toString() {
            return "PasswordSettingRequest[…]";
        }
    }
}
