package onething.web.signin;

import java.time.Duration;
import java.util.Optional;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.Secret;
import onething.domain.signin.SignIn;
import onething.web.TokenProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Ties a sign-in to the browser that began it: whoever is handed its address elsewhere can do nothing with it. The cookie
/// goes with it; nothing else is decided by it.
@Component
class BrowserCookie {

    private static final Duration GONE = Duration.ZERO;

    private final boolean https;
    private final String name;

    BrowserCookie(TokenProperties properties) {
        this.https = "https".equals(properties.issuer().getScheme());
        this.name = https ? "__Host-onething-sign-in" : "onething-sign-in";
    }

    /// What the browser holds, if it began a sign-in.
    Optional<Secret> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(cookie -> new Secret(cookie.getValue()));
    }

    Secret get(ServerWebExchange exchange) {
        return find(exchange).orElseThrow(() -> new SignInUnknown().refused());
    }

    void set(ServerWebExchange exchange, Secret browser) {
        exchange.getResponse().addCookie(cookie(browser.value(), SignIn.LIFE));
    }

    void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", GONE));
    }

    /// `Lax`, for the provider leads the browser back to us from its own address.
    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(life)
                .build();
    }
}
