package onething.web.upload;

import java.util.Arrays;
import java.util.stream.Collectors;
import onething.domain.upload.Checksum;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Says in every answer about uploads which version of the protocol the service speaks, and refuses a client that
/// speaks another one.
@Component
@Order(TusVersion.AFTER_SECURITY)
class TusVersion implements WebFilter {

    static final int AFTER_SECURITY = -94;
    static final String HEADER = "Tus-Resumable";
    private static final String VERSION = "1.0.0";
    private static final String EXTENSIONS = "creation,creation-with-upload,termination,checksum,expiration";

    private static final String ALGORITHMS = Arrays.stream(Checksum.Algorithm.values())
            .map(Checksum.Algorithm::wire)
            .collect(Collectors.joining(","));

    private static final PathPattern UPLOADS =
            PathPatternParser.defaultInstance.parse("/api/v1/bundles/{bundle}/uploads/{*upload}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (!isAboutUploads(request.getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        var headers = exchange.getResponse().getHeaders();
        headers.set(HEADER, VERSION);
        if (request.getMethod().equals(HttpMethod.OPTIONS)) {
            headers.set("Tus-Version", VERSION);
            headers.set("Tus-Extension", EXTENSIONS);
            headers.set("Tus-Checksum-Algorithm", ALGORITHMS);
            return chain.filter(exchange);
        }
        var spoken = request.getHeaders().getFirst(HEADER);
        if (spoken == null || spoken.equals(VERSION)) {
            return chain.filter(exchange);
        }
        headers.set("Tus-Version", VERSION);
        return Problems.write(exchange, ProblemKind.UPLOAD_PROTOCOL.problem());
    }

    private static boolean isAboutUploads(PathContainer path) {
        return UPLOADS.matches(path);
    }
}
