package onething.web.problem;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a person's browser ends up whose way through signing in goes no further: they are shown a
/// page, and not what
/// programs read.
final class SignInErrorPage {

    private static final String PAGE = "/login/over";

    private SignInErrorPage() {}

    /// Whether a browser asks, as it does when it is led somewhere: what the API is asked for, it is
    /// asked for as JSON.
    static boolean isMetBy(ServerHttpRequest request) {
        var path = request.getPath().value();
        return request.getHeaders().getAccept().contains(MediaType.TEXT_HTML)
                && (path.startsWith("/oauth2/") || path.startsWith("/login/"));
    }

    static ResponseEntity<Void> page(ProblemKind kind) {
        var name = kind.type().toString().substring("urn:onething:problem:".length());
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(UriComponentsBuilder.fromPath(PAGE)
                        .queryParam("problem", name)
                        .build()
                        .toUri())
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
