package onething.web.signin;

import java.net.URI;
import java.util.List;
import java.util.Map;
import onething.application.port.in.signin.BeginSignIn;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.BeginSignIn.Command;
import onething.application.port.in.signin.FindClient;
import onething.domain.refusal.Refusal.ClientUnknown;
import onething.domain.signin.SignIn;
import onething.web.TokenProperties;
import onething.web.signin.AuthorizationParser.Unfit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/// The authorization endpoint (RFC 6749 §3.1), to which a client sends a person. It redirects nowhere
/// before it has checked the client and the exact redirect address.
@RestController
class AuthorizeController {

    private final FindClient clients;
    private final BeginSignIn beginSignIn;
    private final BrowserCookie cookie;
    private final String issuer;

    AuthorizeController(FindClient clients, BeginSignIn beginSignIn, BrowserCookie cookie, TokenProperties properties) {
        this.clients = clients;
        this.beginSignIn = beginSignIn;
        this.cookie = cookie;
        this.issuer = properties.issuer().toString();
    }

    @GetMapping("/oauth2/authorize")
    Mono<ResponseEntity<Object>> authorize(
            @RequestParam MultiValueMap<String, String> parameters, ServerWebExchange exchange) {
        var client = only(parameters, "client_id");
        var redirectUri = only(parameters, "redirect_uri");
        return clients.find(client, redirectUri).flatMap(_ -> begun(client, redirectUri, parameters, exchange));
    }

    private Mono<ResponseEntity<Object>> begun(
            String client, String redirectUri, Map<String, List<String>> parameters, ServerWebExchange exchange) {
        try {
            var request = AuthorizationParser.parse(client, redirectUri, parameters);
            return beginSignIn.begin(new Command(request)).map(begun -> toLogin(begun, exchange));
        } catch (Unfit unfit) {
            return Mono.just(found(error(redirectUri, unfit, parameters)));
        }
    }

    private ResponseEntity<Object> toLogin(Begun begun, ServerWebExchange exchange) {
        cookie.set(exchange, begun.signIn(), begun.browser());
        var login = UriComponentsBuilder.fromPath("/login")
                .queryParam("signIn", begun.signIn().value())
                .build()
                .toUri();
        return wantsJson(exchange)
                ? ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new BegunView(begun.signIn().value(), SignIn.LIFE.toSeconds()))
                : found(login);
    }

    private URI error(String redirectUri, Unfit unfit, Map<String, List<String>> parameters) {
        var back = UriComponentsBuilder.fromUriString(redirectUri)
                .queryParam("error", "{error}")
                .queryParam("iss", "{issuer}");
        var state = parameters.getOrDefault("state", List.of());
        return state.size() == 1
                ? back.queryParam("state", "{state}")
                        .encode()
                        .buildAndExpand(unfit.error().getCode(), issuer, state.getFirst())
                        .toUri()
                : back.encode().buildAndExpand(unfit.error().getCode(), issuer).toUri();
    }

    private static ResponseEntity<Object> found(URI address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(address)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    private static String only(MultiValueMap<String, String> parameters, String name) {
        var values = parameters.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw new ClientUnknown().refused();
        }
        return values.getFirst();
    }

    /// A program asks for JSON, a browser for a page.
    private static boolean wantsJson(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getAccept();
        return accepted.contains(MediaType.APPLICATION_JSON) && !accepted.contains(MediaType.TEXT_HTML);
    }

    /// @param signIn    the handle that the login paths take
    /// @param expiresIn in seconds
    record BegunView(String signIn, long expiresIn) {}
}
