package onething.web.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ReadableRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/guides/%00", "/guides/%ED%A0%80", "/guides/%C3", "/guides?q=%00", "/guides?q=%FF"})
    void anAddressThatIsNotUtf8IsRefused(String address) {
        assertThat(ReadableRequests.unreadable(get(address).build()))
                .map(problem -> problem.kind().status().value())
                .contains(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/guides", "/guides/%E5%8A%B3%E5%8A%A8?q=%E5%8A%B3%25", "/guides/%20?a=&b"})
    void anyOtherAddressPasses(String address) {
        assertThat(ReadableRequests.unreadable(get(address).build())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Content-Type, jpeg, 415", "Content-Type, application/json; charset=klingon, 415", "Accept, jpeg, 406"})
    void anInvalidMediaTypeIsRefused(String header, String value, int status) {
        var request = get("/guides").header(header, value).build();

        assertThat(ReadableRequests.unreadable(request))
                .map(problem -> problem.kind().status().value())
                .contains(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "Content-Type", "Content-Disposition", "Idempotency-Key"})
    void aHeaderWithASingleValueMayComeOnce(String header) {
        var request = get("/guides").header(header, "text/plain", "text/html").build();

        assertThat(ReadableRequests.unreadable(request))
                .map(problem -> problem.body())
                .hasValueSatisfying(body -> {
                    assertThat(body.getDetail()).contains("只能出现一次");
                    assertThat(body.getProperties()).containsEntry("parameter", header);
                });
    }

    @Test
    void aHeaderMayHoldAnythingButControlCharacters() {
        assertThat(HeaderText.of(new String("诊断.jpg".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)))
                .isEqualTo("诊断.jpg");
        assertThat(HeaderText.of("café")).isEqualTo("café");
        assertThat(HeaderText.of("a.jpg")).isEqualTo("a.jpg");
    }

    private static MockServerHttpRequest.BaseBuilder<?> get(String address) {
        return MockServerHttpRequest.method(HttpMethod.GET, URI.create(address));
    }
}
