package onething.web.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import onething.application.port.in.signin.OfferCaptcha;
import onething.application.port.in.signin.OfferCaptcha.Kind;
import onething.application.port.in.signin.OfferCaptcha.Offer;
import onething.application.port.in.signin.ReplaceFirstPassword;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.in.signin.SignInWithPassword.AtNewPassword;
import onething.application.port.in.signin.SignInWithPassword.AtSecondStep;
import onething.application.port.in.signin.SignInWithPassword.Command;
import onething.application.port.in.signin.SignInWithPassword.Outcome;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.in.signin.SignInWithPassword.SolvedCaptcha;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/// 账号密码登录.
@RestController
class PasswordController {

    private final OfferCaptcha offerCaptcha;
    private final SignInWithPassword signInWithPassword;
    private final ReplaceFirstPassword replaceFirstPassword;
    private final BrowserCookie cookie;
    private final DeviceCookie device;
    private final CallersNetwork network;

    PasswordController(
            OfferCaptcha offerCaptcha,
            SignInWithPassword signInWithPassword,
            ReplaceFirstPassword replaceFirstPassword,
            BrowserCookie cookie,
            DeviceCookie device,
            CallersNetwork network) {
        this.offerCaptcha = offerCaptcha;
        this.signInWithPassword = signInWithPassword;
        this.replaceFirstPassword = replaceFirstPassword;
        this.cookie = cookie;
        this.device = device;
        this.network = network;
    }

    @GetMapping("/login/captcha")
    Mono<ResponseEntity<CaptchaView>> captcha(@RequestParam(required = false) @Nullable String kind) {
        return offerCaptcha
                .offer(RequestReader.parameter("kind", kind, Kind.class).orElse(Kind.PICTURE))
                .map(offer ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CaptchaView.of(offer)));
    }

    @PostMapping("/login/password")
    Mono<ResponseEntity<PasswordView>> signIn(@Valid @RequestBody PasswordRequest request, ServerWebExchange exchange) {
        var command = request.toCommand(cookie.get(exchange), device.find(exchange), network.of(exchange));
        return signInWithPassword
                .signIn(command)
                .doOnNext(outcome -> settle(exchange, command, outcome))
                .map(outcome ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PasswordView.of(outcome)));
    }

    @PostMapping("/login/first-password")
    Mono<ResponseEntity<PasswordView>> replaceFirst(
            @Valid @RequestBody FirstPasswordRequest request, ServerWebExchange exchange) {
        var signIn = new Secret(request.signIn());
        return replaceFirstPassword
                .replace(new ReplaceFirstPassword.Command(
                        signIn, cookie.get(exchange), device.find(exchange), request.password()))
                .doOnNext(signedIn -> ended(exchange, signIn, signedIn))
                .map(signedIn ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(PasswordView.of(signedIn)));
    }

    /// A sign-in that goes on keeps its cookie.
    private void settle(ServerWebExchange exchange, Command command, Outcome outcome) {
        if (outcome instanceof SignedIn signedIn) {
            ended(exchange, command.signIn(), signedIn);
        }
    }

    private void ended(ServerWebExchange exchange, Secret signIn, SignedIn signedIn) {
        cookie.clear(exchange, signIn);
        device.set(exchange, signedIn.device());
    }

    /// @param captchaId the captcha, where one is required
    /// @param captcha   its solution: the characters of the picture, or the number that the device worked
    ///   out
    record PasswordRequest(
            @NotBlank @Size(max = 64) String signIn,
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 256) String password,
            Optional<@Size(max = 64) String> captchaId,
            Optional<@Size(max = 16) String> captcha) {

        Command toCommand(BrowserSecrets browser, Optional<Secret> device, Optional<String> network) {
            return new Command(new Secret(signIn), browser, device, network, account, password, solved());
        }

        private Optional<SolvedCaptcha> solved() {
            return captchaId
                    .filter(id -> !id.isBlank())
                    .flatMap(id -> captcha.filter(answer -> !answer.isBlank())
                            .map(answer -> new SolvedCaptcha(new Secret(id), answer)));
        }

        @Override
        public String toString() {
            return "PasswordRequest[…]";
        }
    }

    record FirstPasswordRequest(
            @NotBlank @Size(max = 64) String signIn,
            @NotBlank @Size(max = 256) String password) {

        @Override
        public String toString() {
            return "FirstPasswordRequest[…]";
        }
    }

    /// @param redirectTo the address for the browser: back to its client, with a code
    /// @param next       otherwise: what has to follow
    record PasswordView(Optional<URI> redirectTo, Optional<String> next) {

        static PasswordView of(Outcome outcome) {
            return switch (outcome) {
                case SignedIn(var redirectTo, var _) ->
                    new PasswordView(Optional.of(URI.create(redirectTo)), Optional.empty());
                case AtNewPassword _ -> new PasswordView(Optional.empty(), Optional.of("new-password"));
                case AtSecondStep(var step) -> new PasswordView(Optional.empty(), Optional.of(step.wireName()));
            };
        }
    }

    /// @param image a PNG as a `data:` address, for a picture
    /// @param work  the task for the device, for a captcha that the device works out
    record CaptchaView(String captchaId, Optional<String> image, Optional<WorkView> work, Instant expiresAt) {

        static CaptchaView of(Offer offer) {
            return new CaptchaView(
                    offer.captcha().value(),
                    offer.picture().map(CaptchaView::dataAddress),
                    offer.work().map(CaptchaMapper.INSTANCE::toView),
                    offer.expires());
        }

        private static String dataAddress(byte[] png) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }

    record WorkView(String algorithm, String salt, int rounds, int limit, String challenge) {}
}
