package onething.web;

import java.time.Duration;
import java.util.List;
import onething.domain.party.Actor;
import onething.web.contract.Conformity;
import onething.web.json.ApiJson;
import onething.web.problem.Advices;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.server.WebFilter;

/// For tests of single controllers. A caller sends requests as to the service, and every response is
/// checked against the contract.
public final class Api {

    /// How long a client waits for an answer. Its own limit is five seconds, which is too short on a busy machine.
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private Api() {}

    public static WebTestClient of(Actor caller, Object... controllers) {
        return of(caller, List.of(), controllers);
    }

    /// The same with filters before the controllers.
    public static WebTestClient of(Actor caller, List<WebFilter> filters, Object... controllers) {
        return WebTestClient.bindToController(controllers)
                .controllerAdvice(Advices.all())
                .argumentResolvers(resolvers -> resolvers.addCustomResolver(
                        SignedInAs.RESOLVER, TokenArgument.PROVEN_AT, TokenArgument.OWN_SESSION))
                .httpMessageCodecs(new ApiJson()::configureHttpMessageCodecs)
                .webFilter(new SignedInAs(caller))
                .webFilter(filters.toArray(WebFilter[]::new))
                .configureClient()
                .responseTimeout(PATIENCE)
                .entityExchangeResultConsumer(new Conformity())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4 * 1024 * 1024))
                .build();
    }

    /// The response is a problem of this kind.
    public static BodyContentSpec problem(ResponseSpec answer, int status, String name) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:onething:problem:" + name);
    }

    /// A second read with the tag of the first is answered with 304 and no body.
    public static void isNotReadTwice(WebTestClient client, String uri, Object... variables) {
        var tag = client.get()
                .uri(uri, variables)
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag();

        client.get()
                .uri(uri, variables)
                .header(HttpHeaders.IF_NONE_MATCH, tag)
                .exchange()
                .expectStatus()
                .isNotModified()
                .expectBody()
                .isEmpty();
    }
}
