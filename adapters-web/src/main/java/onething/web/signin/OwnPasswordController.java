package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.account.ChangePassword;
import onething.application.port.in.account.ReadOwnLogin;
import onething.application.port.in.account.ReadOwnLogin.OwnLogin;
import onething.domain.account.LoginName;
import onething.domain.account.StaffChange;
import onething.domain.party.Actor;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.domain.text.Line;
import onething.web.OwnSession;
import onething.web.ProvenAt;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own account name and password.
@RestController
@RequestMapping("/api/v1/me/password")
class OwnPasswordController {

    private final ReadOwnLogin readOwnLogin;
    private final ChangePassword changePassword;

    OwnPasswordController(ReadOwnLogin readOwnLogin, ChangePassword changePassword) {
        this.readOwnLogin = readOwnLogin;
        this.changePassword = changePassword;
    }

    @GetMapping
    Mono<ResponseEntity<OwnLoginView>> read(Actor who, ProvenAt proven) {
        return readOwnLogin
                .read(who, proof(proven))
                .map(OwnLoginView::of)
                .map(view ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view));
    }

    @PutMapping
    Mono<ResponseEntity<Void>> change(
            @Valid @RequestBody NewPasswordRequest request, Actor who, ProvenAt proven, OwnSession own) {
        return changePassword
                .change(request.toCommand(who, proven, own))
                .thenReturn(ResponseEntity.noContent().build());
    }

    private static ChangePassword.Proof proof(ProvenAt proven) {
        return new ChangePassword.Proof(proven.at(), proven.throughProvider());
    }

    record NewPasswordRequest(
            Optional<@Size(max = 64) String> account,
            Optional<@Size(max = 256) String> current,
            @NotBlank @Size(max = 256) String password) {

        ChangePassword.Command toCommand(Actor who, ProvenAt proven, OwnSession own) {
            return new ChangePassword.Command(
                    who,
                    account.filter(name -> !name.isBlank()).map(NewPasswordRequest::login),
                    current.filter(text -> !text.isEmpty()),
                    password,
                    proof(proven),
                    own.id());
        }

        private static LoginName login(String account) {
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

    /// @param account masked; absent without a password
    record OwnLoginView(
            Optional<String> account, boolean currentNeeded, boolean recoverable, List<AccountChangeView> changes) {

        static OwnLoginView of(OwnLogin login) {
            return new OwnLoginView(
                    login.login().map(LoginName::toString),
                    login.currentNeeded(),
                    login.recoverable(),
                    login.changes().stream().map(AccountChangeView::of).toList());
        }
    }

    record AccountChangeView(Instant at, String kind, boolean own, Optional<String> reason) {

        static AccountChangeView of(StaffChange change) {
            return new AccountChangeView(
                    change.at(),
                    change.kind().wireName(),
                    change.by().equals(change.account()),
                    change.reason().map(Line::value));
        }
    }
}
