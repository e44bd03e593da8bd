package onething.web.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import onething.web.problem.Problem;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/// Refuses a request that cannot be read: an address that is not UTF-8 or holds a NUL, a media type that
/// does not parse, and a header sent twice that may only come once. Everything behind this filter relies
/// on that.
final class ReadableRequests implements WebFilter {

    private static final List<String> ONE_VALUE = List.of(
            HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_DISPOSITION, "Idempotency-Key");

    private static final String MEDIA_TYPE = ": type/subtype, such as application/json";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return unreadable(exchange.getRequest())
                .map(problem -> Problems.write(exchange, problem))
                .orElseGet(() -> chain.filter(exchange));
    }

    static Optional<Problem> unreadable(ServerHttpRequest request) {
        var headers = request.getHeaders();
        for (var name : ONE_VALUE) {
            if (headers.getOrEmpty(name).size() > 1) {
                return Optional.of(Problems.parameter(name, "只能出现一次"));
            }
        }
        if (!isReadable(request.getURI().getRawPath())
                || !isReadable(request.getURI().getRawQuery())) {
            return Optional.of(ProblemKind.REQUEST_REFUSED.problem());
        }
        return unreadableMediaType(headers);
    }

    private static Optional<Problem> unreadableMediaType(HttpHeaders headers) {
        try {
            headers.getContentType();
        } catch (InvalidMediaTypeException _) {
            return Optional.of(
                    ProblemKind.CONTENT_TYPE_UNSUPPORTED.problem().technical(HttpHeaders.CONTENT_TYPE + MEDIA_TYPE));
        }
        try {
            headers.getAccept();
        } catch (InvalidMediaTypeException _) {
            return Optional.of(ProblemKind.NOT_OFFERED_AS.problem().technical(HttpHeaders.ACCEPT + MEDIA_TYPE));
        }
        return Optional.empty();
    }

    /// Whether the text is UTF-8 without NUL after its percent signs are decoded.
    private static boolean isReadable(@Nullable String encoded) {
        if (encoded == null || encoded.indexOf('%') < 0) {
            return true;
        }
        var bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                int value = Integer.parseInt(encoded, i + 1, i + 3, 16);
                if (value == 0) {
                    return false;
                }
                bytes.write(value);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
