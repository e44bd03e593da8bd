package onething.bootstrap.journey.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer of the service.
public record Answer(int status, HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode body() {
        return JSON.readTree(response.body());
    }

    public String text(String pointer) {
        return body().at(pointer).asString();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public Answer is(int expected) {
        assertThat(status)
                .as("%s %s answered %s", response.request().method(), response.uri(), response.body())
                .isEqualTo(expected);
        return this;
    }

    /// The stable name of the refusal, after `urn:onething:problem:`.
    public String problem() {
        assertThat(header("Content-Type")).as(response.body()).startsWith("application/problem+json");
        return text("/type").replace("urn:onething:problem:", "");
    }
}
