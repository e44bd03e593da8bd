package onething.web.problem;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import onething.application.port.Unavailable;
import onething.domain.refusal.Refusal;
import onething.web.json.ApiJson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Turns any error into a problem, and writes a problem where no controller is involved, as in the
/// security chain.
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final JsonMapper JSON = ApiJson.mapper();

    /// The headers of a problem that leaves outside of the security chain, which has its own. A problem is no page:
    /// a browser loads nothing for it, and shows it in no frame.
    public static final Map<String, String> NO_PAGE = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer");

    private Problems() {}

    /// The problem for an error. A fault of ours is logged with a number, and the response names that
    /// number. The lines of the log say whose request it was.
    public static Problem of(Throwable error, ServerWebExchange exchange) {
        var outage = outage(error, exchange);
        if (outage != null) {
            return outage;
        }
        var problem = RequestProblems.of(error);
        return problem == null || problem.kind() == ProblemKind.FAULT ? fault(error, exchange) : problem;
    }

    /// The problem for a refusal, to put inside another response, as for a simulated step that would be
    /// refused.
    public static ProblemDetail bodyOf(Refusal refusal) {
        return RefusalProblems.of(refusal).body();
    }

    /// Writes the problem as the response.
    public static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        var response = exchange.getResponse();
        return Mono.defer(() -> {
            problem.kind().tell(exchange);
            response.setStatusCode(problem.kind().status());
            problem.headers().forEach((name, values) -> response.getHeaders().put(name, values));
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
            NO_PAGE.forEach(response.getHeaders()::set);
            var bytes = bytes(problem);
            response.getHeaders().setContentLength(bytes.length);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(bytes)));
        });
    }

    /// The problem for a wrong parameter or header.
    ///
    /// @param name     its name, for programmers
    /// @param expected what would fit, in words for people
    public static Problem parameter(String name, String expected) {
        return ProblemKind.PARAMETER_INVALID.problem(expected).with("parameter", name);
    }

    /// The problem as JSON.
    public static byte[] bytes(Problem problem) {
        return JSON.writeValueAsBytes(problem.body());
    }

    /// The whole HTTP response as bytes, for a connection whose codec can no longer answer.
    public static byte[] raw(ProblemKind kind) {
        var body = bytes(kind.problem());
        var restrictions = NO_PAGE.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining());
        var head =
                "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nCache-Control: no-store\r\n%sConnection: close\r\n\r\n"
                        .formatted(
                                kind.status().value(),
                                HttpStatus.valueOf(kind.status().value()).getReasonPhrase(),
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                body.length,
                                restrictions);
        return ByteBuffer.allocate(head.length() + body.length)
                .put(head.getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    /// The problem for a service that we depend on and that does not answer. Behind other errors where it
    /// kept us from checking a token.
    private static @Nullable Problem outage(Throwable error, ServerWebExchange exchange) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unavailable away) {
                // The adapter of the identity provider has logged the failure with its reason.
                if (away.what() != Unavailable.What.IDENTITY_PROVIDER) {
                    about(exchange, Level.WARN).log("{}", away.getMessage());
                }
                return kind(away.what())
                        .problem()
                        .header(
                                HttpHeaders.RETRY_AFTER,
                                Long.toString(away.retryAfter().toSeconds()));
            }
        }
        if (error instanceof AuthenticationServiceException) {
            about(exchange, Level.WARN)
                    .log(
                            "a token could not be checked: {}",
                            root(error).getClass().getName());
            return ProblemKind.UNAVAILABLE.problem().header(HttpHeaders.RETRY_AFTER, "5");
        }
        return null;
    }

    private static ProblemKind kind(Unavailable.What what) {
        return switch (what) {
            case DATABASE, DOCUMENTS -> ProblemKind.UNAVAILABLE;
            case STORAGE -> ProblemKind.STORAGE_FULL;
            case SCANNER -> ProblemKind.SCANNER_UNAVAILABLE;
            case LICENCES -> ProblemKind.LICENCES_UNAVAILABLE;
            case BUSINESS_LICENCES -> ProblemKind.BUSINESS_LICENCES_UNAVAILABLE;
            case IDENTITY_PROVIDER -> ProblemKind.PROVIDER_UNAVAILABLE;
        };
    }

    private static Throwable root(Throwable error) {
        var cause = error.getCause();
        return cause == null ? error : root(cause);
    }

    private static Problem fault(Throwable error, ServerWebExchange exchange) {
        var id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        if (DisconnectedClientHelper.isClientDisconnectedException(error)) {
            LOG.debug("the caller hung up", error);
        } else {
            about(exchange, Level.ERROR)
                    .setCause(error)
                    .addKeyValue("correlationId", id)
                    .log("fault {}", id);
        }
        return ProblemKind.FAULT.problem().with("correlationId", id);
    }

    /// A line about a request says who sent it.
    private static LoggingEventBuilder about(ServerWebExchange exchange, Level level) {
        return LOG.atLevel(level)
                .addKeyValue(RequestCaller.REQUEST, exchange.getRequest().getId())
                .addKeyValue(RequestCaller.WHO, RequestCaller.idIn(exchange.getAttributes()));
    }
}
