package onething.web.signin;

import java.util.Optional;
import onething.domain.signin.KnownDevice;
import onething.domain.signin.Secret;
import onething.web.TokenProperties;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/// Recognises a browser on which the person has signed in before. Failed attempts on other devices do not
/// lock the person out on this one. The cookie alone signs no one in.
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
