package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.signin.EnrolAtSignIn;
import onething.application.port.in.signin.FinishSignIn;
import onething.application.port.in.signin.FinishSignIn.ByPasskey;
import onething.application.port.in.signin.FinishSignIn.Code;
import onething.application.port.in.signin.FinishSignIn.Command;
import onething.application.port.in.signin.FinishSignIn.Finished;
import onething.application.port.in.signin.FinishSignIn.Proof;
import onething.application.port.in.signin.OfferPasskeyAtSignIn;
import onething.domain.signin.Secret;
import onething.web.signin.PasskeyController.PasskeyRequestView;
import onething.web.signin.SecondFactorController.EnrolmentView;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// The second step of a sign-in of the staff.
@RestController
@RequestMapping("/login/second-factor")
class FinishSignInController {

    private final FinishSignIn finishSignIn;
    private final EnrolAtSignIn enrolAtSignIn;
    private final OfferPasskeyAtSignIn offerPasskeyAtSignIn;
    private final BrowserCookie cookie;
    private final DeviceCookie device;

    FinishSignInController(
            FinishSignIn finishSignIn,
            EnrolAtSignIn enrolAtSignIn,
            OfferPasskeyAtSignIn offerPasskeyAtSignIn,
            BrowserCookie cookie,
            DeviceCookie device) {
        this.finishSignIn = finishSignIn;
        this.enrolAtSignIn = enrolAtSignIn;
        this.offerPasskeyAtSignIn = offerPasskeyAtSignIn;
        this.cookie = cookie;
        this.device = device;
    }

    @PostMapping
    Mono<ResponseEntity<FinishedView>> finish(@Valid @RequestBody CodeRequest request, ServerWebExchange exchange) {
        return finished(request.signIn(), new Code(request.code()), exchange);
    }

    @PostMapping("/passkey")
    Mono<ResponseEntity<FinishedView>> finish(
            @Valid @RequestBody PasskeyAnswerRequest request, ServerWebExchange exchange) {
        var answer = SecondFactorMapper.INSTANCE.toAnswer(request);
        return finished(request.signIn(), new ByPasskey(answer), exchange);
    }

    @PostMapping("/passkey/challenge")
    Mono<ResponseEntity<PasskeyRequestView>> offer(
            @Valid @RequestBody StepRequest request, ServerWebExchange exchange) {
        return offerPasskeyAtSignIn
                .offer(new Secret(request.signIn()), cookie.get(exchange))
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(FinishSignInController::unstored);
    }

    @PostMapping("/enrolment")
    Mono<ResponseEntity<EnrolmentView>> enrol(@Valid @RequestBody StepRequest request, ServerWebExchange exchange) {
        return enrolAtSignIn
                .enrol(new Secret(request.signIn()), cookie.get(exchange))
                .map(SecondFactorMapper.INSTANCE::toView)
                .map(FinishSignInController::unstored);
    }

    private Mono<ResponseEntity<FinishedView>> finished(String signIn, Proof proof, ServerWebExchange exchange) {
        var command = new Command(new Secret(signIn), cookie.get(exchange), device.find(exchange), proof);
        return finishSignIn.finish(command).map(finished -> {
            cookie.clear(exchange, command.signIn());
            device.set(exchange, finished.signedIn().device());
            return unstored(FinishedView.of(finished));
        });
    }

    private static <T> ResponseEntity<T> unstored(T view) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    record StepRequest(@NotBlank @Size(max = 64) String signIn) {}

    /// Each part of the answer is in base64url, without padding.
    record PasskeyAnswerRequest(
            @NotBlank @Size(max = 64) String signIn,
            @NotBlank @Size(max = 1400) String credential,
            @NotBlank @Size(max = 4000) String clientData,
            @NotBlank @Size(max = 2000) String authenticatorData,
            @NotBlank @Size(max = 2000) String signature) {}

    record CodeRequest(
            @NotBlank @Size(max = 64) String signIn,
            @NotBlank @Size(max = 64) String code) {

        @Override
        public String toString() {
            return "CodeRequest[…]";
        }
    }

    /// @param redirectTo    the address for the browser: back to its client, with a code
    /// @param recoveryCodes of a second factor that was set up, shown once
    record FinishedView(URI redirectTo, Optional<List<String>> recoveryCodes) {

        static FinishedView of(Finished finished) {
            return new FinishedView(
                    URI.create(finished.signedIn().redirectTo()),
                    Optional.of(SecondFactorMapper.INSTANCE.shown(finished.recoveryCodes()))
                            .filter(codes -> !codes.isEmpty()));
        }

        @Override
        public String toString() {
            return "FinishedView[…]";
        }
    }
}
