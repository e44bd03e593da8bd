package onething.identity.webhook;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.out.feed.Subscribers;
import onething.domain.code.MatterCode;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.PushAnswer.Gone;
import onething.domain.feed.PushAnswer.Later;
import onething.domain.feed.PushAnswer.Taken;
import onething.domain.feed.Subscriber;
import onething.identity.outbound.OutboundHttp;
import onething.identity.webhook.WebhookProperties.SubscriberSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/// Sends each record as one request. A subscriber takes a record by answering 2xx; what else it says is not read.
/// The log has the name of the subscriber and the kind of failure.
@Component
class HttpSubscribers implements Subscribers {

    static final String FEED = "/api/v1/feed/records";

    private static final Logger LOG = LoggerFactory.getLogger(HttpSubscribers.class);
    private static final MediaType CLOUD_EVENT = MediaType.parseMediaType(RecordEvent.MEDIA_TYPE + ";charset=UTF-8");

    private final List<Subscriber> all;
    private final Map<String, Endpoint> endpoints;
    private final Duration patience;
    private final JsonMapper json;
    private final Clock clock;
    private final URI source;

    /// @param service the public address of the service
    HttpSubscribers(
            WebhookProperties properties,
            WebClient.Builder web,
            JsonMapper json,
            Clock clock,
            @Value("${onething.tokens.issuer:http://localhost:8080}") URI service) {
        this.all = properties.subscribers().stream()
                .map(HttpSubscribers::subscriber)
                .toList();
        this.endpoints = properties.subscribers().stream()
                .collect(toUnmodifiableMap(
                        SubscriberSettings::name,
                        settings -> new Endpoint(
                                OutboundHttp.client(web, settings.address(), properties.connecting())
                                        .build(),
                                Secrets.in(settings.secretFiles()))));
        this.patience = properties.patience();
        this.json = json;
        this.clock = clock;
        this.source = service.resolve(FEED);
    }

    @Override
    public Flux<Subscriber> all() {
        return Flux.fromIterable(all);
    }

    @Override
    public Mono<PushAnswer> send(Subscriber to, CaseRecord told) {
        return Mono.defer(() -> request(endpoint(to), told))
                .timeout(patience)
                .onErrorResume(Exception.class, failure -> Mono.just(later(OutboundHttp.kindOf(failure))))
                .doOnNext(answer -> report(to, answer));
    }

    private Mono<PushAnswer> request(Endpoint endpoint, CaseRecord told) {
        var record = RecordMapper.INSTANCE.toData(told);
        var body = json.writeValueAsString(RecordEvent.of(record, source));
        var id = webhookId(record.id());
        long now = clock.instant().getEpochSecond();
        return endpoint.web()
                .post()
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", endpoint.secrets().signatures(id, now, body))
                .contentType(CLOUD_EVENT)
                .bodyValue(body)
                .exchangeToMono(HttpSubscribers::answer);
    }

    /// The full stop separates what is signed, so an id has none.
    private static String webhookId(String record) {
        return record.replace('.', '_');
    }

    private static Mono<PushAnswer> answer(ClientResponse answered) {
        var status = answered.statusCode();
        var headers = answered.headers().asHttpHeaders();
        return answered.releaseBody()
                .thenReturn(
                        status.is2xxSuccessful()
                                ? new Taken()
                                : status.isSameCodeAs(HttpStatus.GONE)
                                        ? new Gone()
                                        : new Later("status-" + status.value(), retryAfter(headers)));
    }

    private static PushAnswer later(String reason) {
        return new Later(reason, Duration.ZERO);
    }

    /// Only seconds; a date would need the subscriber's clock.
    private static Duration retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(value -> value.matches("[0-9]{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
    }

    private static void report(Subscriber to, PushAnswer answer) {
        switch (answer) {
            case Taken _ -> {}
            case Later(var reason, var _) -> LOG.warn("{} took no record: {}", to.name(), reason);
            case Gone _ -> LOG.warn("{} wants no more records and is stopped", to.name());
        }
    }

    private Endpoint endpoint(Subscriber to) {
        var endpoint = endpoints.get(to.name());
        if (endpoint == null) {
            throw new IllegalArgumentException("no subscriber " + to.name());
        }
        return endpoint;
    }

    private static Subscriber subscriber(SubscriberSettings settings) {
        return new Subscriber(
                settings.name(),
                settings.matters().stream().map(MatterCode::new).collect(toUnmodifiableSet()));
    }

    private record Endpoint(WebClient web, Secrets secrets) {}
}
