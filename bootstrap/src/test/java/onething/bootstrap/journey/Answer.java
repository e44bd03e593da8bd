package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the service answered.
record Answer(int status, HttpResponse<String> response) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    JsonNode body() {
        return JSON.readTree(response.body());
    }

    String text(String pointer) {
        return body().at(pointer).asString();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    Answer is(int expected) {
        assertThat(status).as("%s %s answered %s", response.request().method(), response.uri(), response.body()).isEqualTo(expected);
        return this;
    }

    /// The stable name of the refusal, after `urn:onething:problem:`.
    String problem() {
        assertThat(header("Content-Type")).as(response.body()).startsWith("application/problem+json");
        return text("/type").replace("urn:onething:problem:", "");
    }
}
