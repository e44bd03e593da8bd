package onething.web.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PDF;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.http.MediaType.TEXT_PLAIN;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import onething.web.Api;
import onething.web.json.ApiJson;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/// The mistakes that any request can have, on a minimal controller.
class RequestAdviceTest {

    @RestController
    static class Letters {

        record Letter(@NotBlank @Size(max = 10) String to, int pages, List<@Valid Line> lines) {}

        record Line(@NotBlank String text) {}

        @PostMapping("/letters")
        Mono<Letter> post(@RequestHeader("Idempotency-Key") String key, @Valid @RequestBody Letter letter) {
            return Mono.just(letter);
        }

        @PatchMapping(path = "/letters/{id}", consumes = "application/merge-patch+json")
        Mono<JsonNode> patch(@PathVariable UUID id, @RequestBody JsonNode patch) {
            return Mono.just(patch);
        }

        @GetMapping("/letters/{id}")
        Mono<Letter> get(@PathVariable UUID id, @RequestParam int page) {
            return Mono.error(new IllegalStateException("secret of " + id + page));
        }
    }

    private final WebTestClient client = WebTestClient.bindToController(new Letters())
            .controllerAdvice(new RefusalAdvice(), new RequestAdvice())
            .httpMessageCodecs(new ApiJson()::configureHttpMessageCodecs)
            .configureClient()
            .responseTimeout(Api.PATIENCE)
            .build();

    @Test
    void anUnknownPathIsNotFound() {
        var answer = client.get().uri("/parcels").exchange();

        problem(answer, 404, "path-unknown");
    }

    @Test
    void anUnsupportedMethodIsRefusedWithTheSupportedOnes() {
        var answer = client.delete().uri("/letters").exchange();

        answer.expectHeader().valueEquals(HttpHeaders.ALLOW, "POST");
        problem(answer, 405, "method-unsupported").jsonPath("$.allowed[0]").isEqualTo("POST");
    }

    @Test
    void anUnsupportedFormatIsRefusedWithTheSupportedOnes() {
        var answer = client.post()
                .uri("/letters")
                .header("Idempotency-Key", "k")
                .accept(APPLICATION_PDF)
                .contentType(APPLICATION_JSON)
                .bodyValue("{\"to\": \"a\", \"pages\": 1, \"lines\": []}")
                .exchange();

        problem(answer, 406, "not-offered-as");
    }

    @Test
    void anUnsupportedContentTypeIsRefusedWithTheSupportedOnes() {
        var answer = client.post()
                .uri("/letters")
                .header("Idempotency-Key", "k")
                .contentType(TEXT_PLAIN)
                .bodyValue("{}")
                .exchange();

        answer.expectHeader().exists(HttpHeaders.ACCEPT);
        problem(answer, 415, "content-type-unsupported");
    }

    @Test
    void malformedJsonIsRefusedWithItsPlace() {
        problem(post("{\"to\": \"a\",\n  \"pages\": 1,,"), 400, "json-malformed")
                .jsonPath("$.line")
                .isEqualTo(2)
                .jsonPath("$.column")
                .isNumber();
    }

    @Test
    void jsonThatStopsHalfWayIsMalformed() {
        problem(post("{\"to\": \"a\", \"lines\": [{\"te"), 400, "json-malformed");
    }

    @Test
    void aMemberNamedTwiceIsMalformed() {
        problem(post("{\"to\": \"a\", \"to\": \"b\"}"), 400, "json-malformed");
    }

    @Test
    void moreAfterTheBodyIsRefused() {
        post("{\"to\": \"a\", \"pages\": 1, \"lines\": []} {}").expectStatus().is4xxClientError();
    }

    @Test
    void aWrongTypeIsNamedByItsPointer() {
        problem(post("{\"to\": \"a\", \"pages\": \"two\", \"lines\": []}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/pages")
                .jsonPath("$.faults[0].rule")
                .isEqualTo("type")
                .jsonPath("$.faults[0].detail")
                .isEqualTo("应为数字");
    }

    @Test
    void anUnknownPropertyIsNamedByItsPointerWithTheKnownOnes() {
        problem(post("{\"to\": \"a\", \"pages\": 1, \"lines\": [{\"txt\": \"b\"}]}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/lines/0/txt")
                .jsonPath("$.faults[0].rule")
                .isEqualTo("unknown-property")
                .jsonPath("$.faults[0].detail")
                .isEqualTo("没有这一项，不能填写")
                .jsonPath("$.technical")
                .isEqualTo("/lines/0/txt: the members are text");
    }

    @Test
    void everyBrokenConstraintIsNamed() {
        var body = "{\"to\": \"much too long\", \"pages\": 1, \"lines\": [{\"text\": \" \"}]}";

        problem(post(body), 422, "request-invalid")
                .jsonPath("$.faults[?(@.path == '/to')].rule")
                .isEqualTo("size")
                .jsonPath("$.faults[?(@.path == '/lines/0/text')].rule")
                .isEqualTo("required");
    }

    @Test
    void aMissingBodyIsRefused() {
        var answer = client.post()
                .uri("/letters")
                .header("Idempotency-Key", "k")
                .contentType(APPLICATION_JSON)
                .exchange();

        problem(answer, 400, "body-missing");
    }

    @Test
    void aMissingKeyIsRefused() {
        var answer = client.post()
                .uri("/letters")
                .contentType(APPLICATION_JSON)
                .bodyValue("{\"to\": \"a\", \"pages\": 1, \"lines\": []}")
                .exchange();

        problem(answer, 400, "key-required");
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        problem(post("{\"to\": \"" + "a".repeat(ApiJson.LONGEST_BODY) + "\"}"), 413, "body-too-large")
                .jsonPath("$.limitInBytes")
                .isEqualTo(ApiJson.LONGEST_BODY);
    }

    @Test
    void nestingOverTheLimitIsRefused() {
        var answer = client.patch()
                .uri("/letters/{id}", new UUID(1, 1))
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .bodyValue("{\"to\":".repeat(ApiJson.DEEPEST_NESTING + 1))
                .exchange();

        problem(answer, 400, "json-too-deep");
    }

    @Test
    void anInvalidIdIsRefusedWithTheExpectedForm() {
        var answer = client.get().uri("/letters/12?page=1").exchange();

        problem(answer, 400, "parameter-invalid")
                .jsonPath("$.parameter")
                .isEqualTo("id")
                .jsonPath("$.detail")
                .isEqualTo("有一项不符合要求：编号的格式不正确。")
                .jsonPath("$.technical")
                .isEqualTo("id: a UUID");
    }

    @Test
    void aParameterOfAnotherTypeIsRefused() {
        var answer = client.get().uri("/letters/{id}?page=one", new UUID(1, 1)).exchange();

        problem(answer, 400, "parameter-invalid").jsonPath("$.parameter").isEqualTo("page");
    }

    @Test
    void aMissingParameterIsNamed() {
        var answer = client.get().uri("/letters/{id}", new UUID(1, 1)).exchange();

        problem(answer, 400, "parameter-missing").jsonPath("$.parameter").isEqualTo("page");
    }

    @Test
    void aFaultOfOursOnlyShowsItsLogNumber() {
        var answer = client.get().uri("/letters/{id}?page=1", new UUID(1, 1)).exchange();

        problem(answer, 500, "fault")
                .jsonPath("$.correlationId")
                .isNotEmpty()
                .consumeWith(result -> assertThat(new String(result.getResponseBodyContent(), UTF_8))
                        .doesNotContain("secret")
                        .doesNotContain("IllegalState")
                        .doesNotContain("onething.web"));
    }

    private ResponseSpec post(String body) {
        return client.post()
                .uri("/letters")
                .header("Idempotency-Key", "k")
                .contentType(APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static BodyContentSpec problem(ResponseSpec answer, int status, String name) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:onething:problem:" + name)
                .jsonPath("$.status")
                .isEqualTo(status)
                .jsonPath("$.instead")
                .isNotEmpty();
    }
}
