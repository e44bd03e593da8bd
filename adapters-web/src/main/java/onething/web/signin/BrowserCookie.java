package onething.web.signin;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.Secret;
import onething.domain.signin.SignIn;
import onething.web.TokenProperties;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Binds a sign-in to the browser that began it. A person who gets the address of the sign-in elsewhere
/// cannot use it.
///
/// Each sign-in has a cookie of its own with a fresh secret, so two tabs can sign in side by side. A
/// sign-in by password removes its cookie; any other cookie ends after ten minutes. The sign-in itself
/// ends earlier, and nothing else depends on the cookie.
@Component
class BrowserCookie {

    /// How many sign-ins a browser may have open. One more removes the oldest.
    private static final int MAX_SIGN_INS = 5;

    private static final int NAME_LENGTH = 12;

    private final boolean https;
    private final String prefix;

    BrowserCookie(TokenProperties properties) {
        this.https = "https".equals(properties.issuer().getScheme());
        this.prefix = https ? "__Host-onething-sign-in-" : "onething-sign-in-";
    }

    /// The secrets of every sign-in that this browser began.
    BrowserSecrets get(ServerWebExchange exchange) {
        var held = ours(exchange).stream()
                .map(cookie -> new Secret(cookie.getValue()))
                .toList();
        if (held.isEmpty()) {
            throw new SignInUnknown().refused();
        }
        return new BrowserSecrets(held);
    }

    void set(ServerWebExchange exchange, Secret signIn, Secret browser) {
        var held = ours(exchange);
        held.stream()
                .limit(Math.max(0, held.size() - MAX_SIGN_INS + 1))
                .forEach(oldest -> exchange.getResponse().addCookie(cookie(oldest.getName(), "", Duration.ZERO)));
        exchange.getResponse().addCookie(cookie(nameOf(signIn), browser.value(), SignIn.LIFE));
    }

    void clear(ServerWebExchange exchange, Secret signIn) {
        exchange.getResponse().addCookie(cookie(nameOf(signIn), "", Duration.ZERO));
    }

    /// The oldest first: browsers send cookies in the order in which they were set.
    private List<HttpCookie> ours(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().values().stream()
                .flatMap(Collection::stream)
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .toList();
    }

    private String nameOf(Secret signIn) {
        return prefix + signIn.hash().value().substring(0, NAME_LENGTH);
    }

    /// `Lax`, because the provider redirects the browser to us from its own address.
    private ResponseCookie cookie(String name, String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(life)
                .build();
    }
}
