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

/// Ties a sign-in to the browser that began it: whoever is handed its address elsewhere can do nothing with it.
///
/// Each sign-in has a cookie of its own, drawn afresh and named for it, so that two tabs sign in side by side. A
/// cookie goes with its sign-in by password, or else after ten minutes; its sign-in ends before, and nothing else
/// is decided by it.
@Component
class BrowserCookie {

    /// How many sign-ins a browser may have begun. Whoever begins another gives up the oldest.
    private static final int AT_ONCE = 5;

    private static final int NAME_LENGTH = 12;

    private final boolean https;
    private final String prefix;

    BrowserCookie(TokenProperties properties) {
        this.https = "https".equals(properties.issuer().getScheme());
        this.prefix = https ? "__Host-onething-sign-in-" : "onething-sign-in-";
    }

    /// What the browser holds, of every sign-in that it began.
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
                .limit(Math.max(0, held.size() - AT_ONCE + 1))
                .forEach(oldest -> exchange.getResponse().addCookie(cookie(oldest.getName(), "", Duration.ZERO)));
        exchange.getResponse().addCookie(cookie(nameOf(signIn), browser.value(), SignIn.LIFE));
    }

    void clear(ServerWebExchange exchange, Secret signIn) {
        exchange.getResponse().addCookie(cookie(nameOf(signIn), "", Duration.ZERO));
    }

    /// The oldest first: browsers send them in the order in which they were set.
    private List<HttpCookie> ours(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().values().stream()
                .flatMap(Collection::stream)
                .filter(cookie -> cookie.getName().startsWith(prefix))
                .toList();
    }

    private String nameOf(Secret signIn) {
        return prefix + signIn.hash().value().substring(0, NAME_LENGTH);
    }

    /// `Lax`, for the provider leads the browser back to us from its own address.
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
