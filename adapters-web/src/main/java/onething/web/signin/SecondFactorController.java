package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.factor.BeginEnrolment;
import onething.application.port.in.factor.ConfirmEnrolment;
import onething.application.port.in.factor.ReadSecondFactor;
import onething.application.port.in.factor.RemoveSecondFactor;
import onething.application.port.in.factor.RenewRecoveryCodes;
import onething.domain.party.Actor;
import onething.web.ProvenAt;
import onething.web.signin.PasskeyController.PasskeyView;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// The caller's own second factor.
@RestController
@RequestMapping("/api/v1/me/second-factor")
class SecondFactorController {

    private final ReadSecondFactor readSecondFactor;
    private final BeginEnrolment beginEnrolment;
    private final ConfirmEnrolment confirmEnrolment;
    private final RemoveSecondFactor removeSecondFactor;
    private final RenewRecoveryCodes renewRecoveryCodes;

    SecondFactorController(
            ReadSecondFactor readSecondFactor,
            BeginEnrolment beginEnrolment,
            ConfirmEnrolment confirmEnrolment,
            RemoveSecondFactor removeSecondFactor,
            RenewRecoveryCodes renewRecoveryCodes) {
        this.readSecondFactor = readSecondFactor;
        this.beginEnrolment = beginEnrolment;
        this.confirmEnrolment = confirmEnrolment;
        this.removeSecondFactor = removeSecondFactor;
        this.renewRecoveryCodes = renewRecoveryCodes;
    }

    @GetMapping
    Mono<ResponseEntity<SecondFactorView>> read(Actor who) {
        return readSecondFactor
                .read(who.id())
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(SecondFactorController::unstored);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(Actor who, ProvenAt proven) {
        return removeSecondFactor.remove(who.id(), proven.at());
    }

    @PostMapping("/enrolment")
    Mono<ResponseEntity<EnrolmentView>> enrol(Actor who, ProvenAt proven) {
        return beginEnrolment
                .begin(who.id(), proven.at())
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(SecondFactorController::unstored);
    }

    @PostMapping("/confirmation")
    Mono<ResponseEntity<RecoveryCodesView>> confirm(
            Actor who, ProvenAt proven, @Valid @RequestBody CodeRequest request) {
        return confirmEnrolment
                .confirm(who.id(), request.code(), proven.at())
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(SecondFactorController::unstored);
    }

    @PostMapping("/recovery-codes")
    Mono<ResponseEntity<RecoveryCodesView>> renew(Actor who, ProvenAt proven) {
        return renewRecoveryCodes
                .renew(who.id(), proven.at())
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(SecondFactorController::unstored);
    }

    private static <T> ResponseEntity<T> unstored(T view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    record CodeRequest(@NotBlank @Size(max = 64) String code) {

        @Override
        public String toString() {
            return "CodeRequest[…]";
        }
    }

    /// @param app absent without a second factor
    record SecondFactorView(
            boolean required, Optional<AppView> app, List<PasskeyView> passkeys, List<ChangeView> changes) {}

    record AppView(Instant since, int recoveryCodes) {}

    record ChangeView(Instant at, String kind, boolean own) {}

    /// @param secret shown once
    record EnrolmentView(String secret, URI uri) {

        @Override
        public String toString() {
            return "EnrolmentView[…]";
        }
    }

    /// @param recoveryCodes shown once
    record RecoveryCodesView(List<String> recoveryCodes) {

        @Override
        public String toString() {
            return "RecoveryCodesView[…]";
        }
    }
}
