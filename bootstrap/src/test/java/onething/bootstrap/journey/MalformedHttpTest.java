package onething.bootstrap.journey;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Bytes that are not HTTP, and rare but valid HTTP: each gets an answer or a problem, and the log has no
/// stack trace of it.
@ExtendWith(OutputCaptureExtension.class)
@OnServicesOfTheirOwn
class MalformedHttpTest extends WholeSystem {

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "hello | 400 | no HTTP at all",
                "GET /api/v1/guides/%zz HTTP/1.1 | 400 | a percent that says nothing",
                "GET /api/v1/guides?a=%zz HTTP/1.1 | 400 | a percent in the query that says nothing",
                "GET /api/v1/guides/%00 HTTP/1.1 | 400 | a NUL in the path",
                "GET /api/v1/guides?a=%00 HTTP/1.1 | 400 | a NUL in the query",
                "GET /api/v1/guides/%ED%A0%80 HTTP/1.1 | 400 | half a character in the path",
                "GET /api/v1/guides?a=%ED%A0%80 HTTP/1.1 | 400 | half a character in the query",
                "GET /api/v1/guides/劳动 HTTP/1.1 | 400 | an address that is not encoded",
                "GET //api/v1/guides HTTP/1.1 | 400 | an empty step in the path",
                "GET /api/v1/../v1/guides HTTP/1.1 | 400 | a path that leads back",
                "GET /api/v1/guides;a=b HTTP/1.1 | 400 | a path with parameters",
                "FOO /api/v1/guides HTTP/1.1 | 400 | a method that there is not",
                "CONNECT elsewhere:443 HTTP/1.1 | 400 | a proxy's method",
                "TRACE /api/v1/guides HTTP/1.1 | 400 | a method that sends back what was sent",
            })
    void anUnreadableRequestLineIsAProblem(String line, int status, String what, CapturedOutput log) {
        try (var wire = new Wire(service())) {
            var reply = wire.send(line);

            assertThat(reply.status()).as(what).isEqualTo(status);
            assertThat(reply.problem()).as(what).isEqualTo("request-refused");
            assertThat(reply.header("x-content-type-options")).as(what).isEqualTo("nosniff");
            assertThat(reply.header("content-security-policy"))
                    .as(what)
                    .containsPattern("(object|default)-src 'none'")
                    .contains("base-uri 'none'", "frame-ancestors 'none'");
            assertThat(log.getAll()).as(what).doesNotContain("\tat ");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "X A: b",
                "X-A: b\u0001c",
                "X-A: b\u0000c",
                "Content-Length: abc",
                "Content-Length: 2\r\nContent-Length: 3",
                "Transfer-Encoding: gzip",
            })
    void anUnreadableHeaderIsAProblem(String header, CapturedOutput log) {
        try (var wire = new Wire(service())) {
            assertThat(wire.send("POST /login/password HTTP/1.1", header).problem())
                    .isEqualTo("request-refused");
            assertThat(log.getAll()).doesNotContain("\tat ");
        }
    }

    @Test
    void aBrokenChunkIsAProblem(CapturedOutput log) {
        try (var wire = new Wire(service())) {
            var request = Wire.request(
                    "POST /login/password HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Type: application/json",
                    List.of(),
                    new byte[0]);
            var body = "zz\r\n{}\r\n0\r\n\r\n".getBytes(US_ASCII);
            var whole = new byte[request.length + body.length];
            System.arraycopy(request, 0, whole, 0, request.length);
            System.arraycopy(body, 0, whole, request.length, body.length);

            assertThat(wire.send(whole).status()).isEqualTo(400);
            assertThat(log.getAll()).doesNotContain("\tat ");
        }
    }

    @Test
    void anAddressAndHeadersAreAcceptedUpToALength() {
        try (var wire = new Wire(service())) {
            assertThat(wire.send("GET /api/v1/guides/" + "a".repeat(9_000) + " HTTP/1.1")
                            .problem())
                    .isEqualTo("address-too-long");
        }
        try (var wire = new Wire(service())) {
            assertThat(wire.send("GET /api/v1/guides HTTP/1.1", "X-Long: " + "a".repeat(20_000))
                            .problem())
                    .isEqualTo("headers-too-large");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "User-Agent: 手机浏览器",
                "Accept-Language: ;;;",
                "If-None-Match: rubbish 键",
                "If-Modified-Since: rubbish",
                "Cookie: 键=值; ;=;",
                "X-Forwarded-For: 键",
                "Forwarded: for=键",
                "Origin: 键",
                "Referer: http://例子/",
                "Range: bytes=zz",
            })
    void anUnknownHeaderIsIgnored(String header, CapturedOutput log) {
        try (var wire = new Wire(service())) {
            for (var path : List.of("/api/v1/guides", "/api/v1/openapi.json", "/login/captcha?kind=work")) {
                assertThat(wire.send("GET " + path + " HTTP/1.1", header).status())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(log.getAll()).doesNotContain("\tat ");
        }
    }

    @Test
    void aDeviceMayCallItselfWhatItLikes() {
        try (var wire = new Wire(service())) {
            var asked = wire.send(Wire.request(
                    "POST /oauth2/device_authorization HTTP/1.1",
                    List.of("User-Agent: 手机浏览器", "Content-Type: application/x-www-form-urlencoded"),
                    "client_id=h5".getBytes(US_ASCII)));

            assertThat(asked.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Content-Type: jpeg, 415, content-type-unsupported", "Accept: jpeg, 406, not-offered-as"})
    void anInvalidMediaTypeIsAProblem(String header, int status, String problem) {
        try (var wire = new Wire(service())) {
            var reply = wire.send("POST /login/password HTTP/1.1", header);

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.problem()).isEqualTo(problem);
        }
    }

    @Test
    void twoTokensAreRefused() {
        try (var wire = new Wire(service())) {
            var reply = wire.send("GET /api/v1/me HTTP/1.1", "Authorization: Bearer a", "Authorization: Bearer b");

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/parameter").asString()).isEqualTo("Authorization");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/matters/%20", "/api/v1/bundles/%20", "/api/v1/bundles/%20/checklist"})
    void aBlankInAnAddressIsAnInvalidParameter(String path) {
        var answer = signedIn("lina").get(path).is(400);

        assertThat(answer.problem()).isEqualTo("parameter-invalid");
        assertThat(answer.text("/detail")).contains("编号的格式不正确");
    }

    @Test
    void anUnknownQueryParameterIsNamedWithTheKnownOnes() {
        var answer = signedIn("inspector")
                .get("/api/v1/desk/matters?q=%E6%9D%8E%E5%A8%9C")
                .is(400);

        assertThat(answer.problem()).isEqualTo("parameter-unknown");
        assertThat(answer.body().at("/known").valueStream().map(name -> name.asString()))
                .contains("after", "limit");
        assertThat(Person.stranger(service())
                        .get("/oauth2/authorize?utm_source=x")
                        .problem())
                .isNotEqualTo("parameter-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login/captcha?kind=picture_", "/api/v1/receipts/JY202611280000010/verification?code=%s"})
    void aQueryParameterThatTheContractDoesNotAllowIsNamed(String address) {
        var answer = Person.stranger(service())
                .get(address.replace("%s", "A".repeat(65)))
                .is(400);

        assertThat(answer.problem()).isEqualTo("parameter-invalid");
        assertThat(answer.text("/parameter")).isIn("kind", "code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/desk/search?q=1527&q=x", "/desk/matters?matter=a&limit=1&limit=2", "/desk/events?wait=0&wait=1"
            })
    void aQueryParameterThatIsSentTwiceIsNamed(String address) {
        var answer = signedIn("inspector").get("/api/v1" + address).is(400);

        assertThat(answer.problem()).isEqualTo("parameter-invalid");
        assertThat(answer.text("/parameter")).isIn("q", "limit", "wait");
        assertThat(answer.text("/detail")).contains("只能出现一次");
    }

    @Test
    void aFileKeepsItsNameInEveryEncoding() {
        var worker = new Applicant(signedIn("lina"));
        var bundle = worker.opens("injury-determination");
        var token = SigningIn.byPassword(service(), "lina");
        try (var wire = new Wire(service())) {
            for (var name :
                    List.of("filename=\"诊断.pdf\"", "filename=诊断.pdf", "filename*=UTF-8''%E8%AF%8A%E6%96%AD.pdf")) {
                var reply = wire.send(Wire.request(
                        "POST /api/v1/bundles/" + bundle + "/materials?meets=diagnosis HTTP/1.1",
                        List.of(
                                "Authorization: Bearer " + token,
                                "Content-Type: application/pdf",
                                "Content-Disposition: attachment; " + name),
                        Applicant.aPdf(name).getBytes(UTF_8)));

                assertThat(reply.status()).as(name).isEqualTo(201);
                assertThat(reply.json().at("/material/fileName").asString()).isEqualTo("诊断.pdf");
            }
        }
    }

    @Test
    void aPersonAtAnUnknownAddressSeesAPageAndAProgramAProblem() {
        var page = Person.stranger(service()).get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(Person.stranger(service()).get("/nowhere").is(404).problem()).isEqualTo("path-unknown");
    }
}
