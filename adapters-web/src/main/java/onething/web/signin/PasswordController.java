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
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.in.signin.SignInWithPassword.Command;
import onething.domain.signin.Secret;
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
    private final BrowserCookie cookie;

    PasswordController(OfferCaptcha offerCaptcha, SignInWithPassword signInWithPassword, BrowserCookie cookie) {
        this.offerCaptcha = offerCaptcha;
        this.signInWithPassword = signInWithPassword;
        this.cookie = cookie;
    }

    @GetMapping("/login/captcha")
    Mono<ResponseEntity<CaptchaView>> captcha(@RequestParam(defaultValue = "picture") String kind) {
        return offerCaptcha
                .offer("question".equals(kind) ? Kind.QUESTION : Kind.PICTURE)
                .map(offer ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(CaptchaView.of(offer)));
    }

    @PostMapping("/login/password")
    Mono<ResponseEntity<SignedInView>> signIn(
            @Valid @RequestBody PasswordRequest request, ServerWebExchange exchange) {
        return signInWithPassword.signIn(request.toCommand(cookie.get(exchange))).map(address -> {
            cookie.clear(exchange);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new SignedInView(URI.create(address)));
        });
    }

    record PasswordRequest(
            @NotBlank @Size(max = 64) String signIn,
            @NotBlank @Size(max = 64) String account,
            @NotBlank @Size(max = 256) String password,
            @NotBlank @Size(max = 64) String captchaId,
            @NotBlank @Size(max = 16) String captcha) {

        Command toCommand(Secret browser) {
            return new Command(new Secret(signIn), browser, account, password, new Secret(captchaId), captcha);
        }

        @Override
        public String toString() {
            return "PasswordRequest[…]";
        }
    }

    /// @param redirectTo where the browser goes now: back to its client, with a code
    record SignedInView(URI redirectTo) {}

    /// @param image    a PNG as a `data:` address, when it is a picture
    /// @param question a sentence, when it is one
    record CaptchaView(String captchaId, Optional<String> image, Optional<String> question, Instant expiresAt) {

        static CaptchaView of(Offer offer) {
            return new CaptchaView(
                    offer.captcha().value(),
                    offer.picture().map(CaptchaView::dataAddress),
                    offer.text(),
                    offer.expires());
        }

        private static String dataAddress(byte[] png) {
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
        }
    }
}
