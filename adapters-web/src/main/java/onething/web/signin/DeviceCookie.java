package onething.web.signin;

import java.util.Optional;
import onething.domain.signin.KnownDevice;
import onething.domain.signin.Secret;
import onething.web.TokenProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Knows a browser again that somebody has signed in on: guesses that others make elsewhere keep nobody out on it.
/// It signs nobody in.
@Component
class DeviceCookie {

    private final boolean https;
    private final String name;

    DeviceCookie(TokenProperties properties) {
        this.https = "https".equals(properties.issuer().getScheme());
        this.name = https ? "__Host-onething-device" : "onething-device";
    }

    Optional<Secret> find(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name))
                .map(cookie -> new Secret(cookie.getValue()));
    }

    void set(ServerWebExchange exchange, Secret device) {
        exchange.getResponse()
                .addCookie(ResponseCookie.from(name, device.value())
                        .path("/")
                        .httpOnly(true)
                        .secure(https)
                        .sameSite("Lax")
                        .maxAge(KnownDevice.LIFETIME)
                        .build());
    }
}
