package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import onething.application.port.in.account.ChangePassword;
import onething.domain.account.LoginName;
import onething.domain.party.Actor;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.web.ProvenAt;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own account and password.
@RestController
class OwnPasswordController {

    private final ChangePassword changePassword;

    OwnPasswordController(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @PutMapping("/api/v1/me/password")
    Mono<ResponseEntity<Void>> change(@Valid @RequestBody NewPasswordRequest request, Actor who, ProvenAt proven) {
        return changePassword
                .change(new ChangePassword.Command(who, request.login(), request.password(), proven.at()))
                .thenReturn(ResponseEntity.noContent().build());
    }

    record NewPasswordRequest(
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 256) String password) {

        LoginName login() {
            if (!LoginName.isValid(account)) {
                throw new SignInIncomplete(
                                List.of(new Fault("/account", "pattern", "账号由2至64个字母、数字或 . _ @ + - 组成，以字母或数字开头")))
                        .refused();
            }
            return new LoginName(account);
        }

        @Override
        public String toString() {
            return "NewPasswordRequest[…]";
        }
    }
}
