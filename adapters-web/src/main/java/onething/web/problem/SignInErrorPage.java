package onething.web.problem;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/// Redirects a browser whose sign-in cannot go on to a page for people; programs get a problem.
final class SignInErrorPage {

    private static final String PAGE = "/login/over";

    private SignInErrorPage() {}

    /// Whether the request is a browser's navigation. Calls to the API ask for JSON.
    static boolean isMetBy(ServerHttpRequest request) {
        var path = request.getPath().value();
        return request.getHeaders().getAccept().contains(MediaType.TEXT_HTML)
                && (path.startsWith("/oauth2/") || path.startsWith("/login/"));
    }

    static ResponseEntity<Void> page(ProblemKind kind) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(UriComponentsBuilder.fromPath(PAGE)
                        .queryParam("problem", kind.word())
                        .build()
                        .toUri())
                .cacheControl(CacheControl.noStore())
                .build();
    }
}
