package onething.web.rate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import onething.domain.party.Actor;
import onething.web.CallersAddress;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import onething.web.rate.RateClass.By;
import onething.web.rate.RateProperties.Rate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/// Refuses a caller who asks too often, with the time to wait (429, `Retry-After`), before the request
/// costs anything. Before authentication the address is counted, after it the person. Files of the pages
/// are not counted.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateProperties.class)
class RateLimits {

    /// The paths that are counted, matched as Spring routes them, after percent signs are decoded.
    private static final List<PathPattern> COUNTED = Stream.of("/api/**", "/oauth2/**", "/login/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private static final int BEFORE_SECURITY = -110;
    private static final int AFTER_SECURITY = -90;

    private final RateProperties properties;
    private final CallersAddress address;
    private final Buckets buckets;

    RateLimits(RateProperties properties, CallersAddress address, Clock clock) {
        this.properties = properties;
        this.address = address;
        this.buckets = new Buckets(clock, properties.times());
    }

    @Bean
    @Order(BEFORE_SECURITY)
    WebFilter byAddress() {
        return (exchange, chain) -> isCounted(exchange.getRequest())
                ? address.of(exchange)
                        .map(CallersAddress::network)
                        .map(from -> asked(exchange, from, By.ADDRESS, properties.everything()))
                        .filter(Duration::isPositive)
                        .map(wait -> refused(exchange, wait))
                        .orElseGet(() -> chain.filter(exchange))
                : chain.filter(exchange);
    }

    @Bean
    @Order(AFTER_SECURITY)
    WebFilter byPerson() {
        return (exchange, chain) -> isCounted(exchange.getRequest())
                ? exchange.getPrincipal()
                        .ofType(Authentication.class)
                        .mapNotNull(Authentication::getPrincipal)
                        .ofType(Actor.class)
                        .map(who -> asked(exchange, who.id().value().toString(), By.PERSON, properties.person()))
                        .defaultIfEmpty(Duration.ZERO)
                        .flatMap(wait -> wait.isPositive() ? refused(exchange, wait) : chain.filter(exchange))
                : chain.filter(exchange);
    }

    private boolean isCounted(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return properties.enabled() && COUNTED.stream().anyMatch(pattern -> pattern.matches(path));
    }

    private Duration asked(ServerWebExchange exchange, String who, By by, Rate everything) {
        var request = exchange.getRequest();
        var particular = RateClass.of(request.getMethod(), request.getPath().pathWithinApplication(), by)
                .map(what -> buckets.ask(what.name(), who, what.rate(properties)))
                .orElse(Duration.ZERO);
        return particular.isPositive() ? particular : buckets.ask(by.name(), who, everything);
    }

    private static Mono<Void> refused(ServerWebExchange exchange, Duration wait) {
        var seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return Problems.write(
                exchange,
                ProblemKind.TOO_MANY
                        .problem()
                        .with("waitSeconds", seconds)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
