package onething.identity.outbound;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.codec.CodecException;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.netty.http.client.HttpClient;

/// What every call of another party has in common: it follows no redirect, it gives up a connection that takes
/// too long and an answer that is too large, and a party that fails often is left alone for a while.
public final class OutboundHttp {

    private static final int LARGEST_ANSWER_BYTES = 64 * 1024;

    private OutboundHttp() {}

    /// A client of the party at this address.
    ///
    /// @param connecting how long a connection may take
    public static WebClient.Builder client(WebClient.Builder web, URI address, Duration connecting) {
        var http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, Math.toIntExact(connecting.toMillis()))
                .followRedirect(false);
        return web.clone()
                .baseUrl(address.toString())
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER_BYTES));
    }

    /// A client that sends its key with every call.
    ///
    /// @param key sent as a bearer token; blank for a party that wants none
    public static WebClient.Builder client(WebClient.Builder web, URI address, Duration connecting, String key) {
        var client = client(web, address, connecting);
        return key.isBlank() ? client : client.defaultHeaders(headers -> headers.setBearerAuth(key));
    }

    /// A breaker that opens for ten seconds when half of the last calls failed.
    public static CircuitBreakerConfig.Builder breaker() {
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(20)
                .minimumNumberOfCalls(10)
                .failureRateThreshold(50)
                .waitDurationInOpenState(Duration.ofSeconds(10))
                // Not only when the next call is made: who reads that a party is silent does not call it.
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(3);
    }

    /// Names why a call got no answer that could be read; another failure is `failure`.
    public static String kindOf(Throwable failure) {
        return switch (failure) {
            case CallNotPermittedException _ -> "circuit-open";
            case TimeoutException _ -> "timeout";
            case WebClientRequestException _ -> "no-connection";
            case CodecException _ -> "malformed-answer";
            default -> "failure";
        };
    }
}
