package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.Test;

/// The security headers of every answer of the running service, and its limits for requests.
class OnTheWireTest extends WholeSystem {

    private static final String FOREIGN = "https://elsewhere.example";
    private static final Pattern ASSET = Pattern.compile("(?:src|href)=\"(/[^\"]+\\.(?:js|css|svg|png|webmanifest))\"");
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    @Test
    void everyAnswerRestrictsBrowsersToOurOwnOrigin() {
        var pages = Stream.of("/", "/desk/", "/nowhere", "/signed-in")
                .map(path -> anyone().get(path))
                .toList();
        var assets = pages.stream()
                .flatMap(page -> ASSET.matcher(page.response().body()).results())
                .map(found -> found.group(1))
                .distinct()
                .map(path -> anyone().get(path));
        var api = Stream.of(
                anyone().get("/api/v1/guides").is(200),
                anyone().get("/api/v1/openapi.json").is(200),
                anyone().get("/.well-known/openid-configuration").is(200),
                anyone().get("/oauth2/jwks").is(200),
                anyone().get("/login/captcha?kind=work").is(200),
                anyone().get("/oauth2/authorize").is(400),
                anyone().get("/api/v1/me").is(401),
                Person.withToken(service(), "none.of.ours").get("/api/v1/me").is(401),
                anyone().get("/api/v1/guides/nothing").is(404),
                anyone().get("/actuator/env"),
                anyone().delete("/api/v1/guides").is(405),
                anyone().send(
                                "POST",
                                "/api/v1/guides/labour-rights/plan",
                                Map.of("Content-Type", "text/plain"),
                                text("x"))
                        .is(415),
                plans("{").is(400),
                plans("{\"matters\": []}").is(422),
                signedIn("lina").get("/api/v1/me/summary").is(200),
                signedIn("lina").get("/api/v1/desk/matters").is(403));

        assertThat(Stream.of(pages.stream(), assets, api).flatMap(answers -> answers))
                .allSatisfy(OnTheWireTest::keepsToOurOwnOrigin);
    }

    /// Nothing is shared with another origin: no foreign page can read an answer or send more than a form.
    @Test
    void anotherOriginReadsNothing() {
        for (var path : Stream.of("/api/v1/guides", "/api/v1/me", "/oauth2/token", "/login/password", "/")
                .toList()) {
            for (var method : Stream.of("POST", "PATCH", "DELETE").toList()) {
                var preflight = anyone().send(
                                "OPTIONS",
                                path,
                                Map.of(
                                        "Origin", FOREIGN,
                                        "Access-Control-Request-Method", method,
                                        "Access-Control-Request-Headers", "authorization,content-type"),
                                BodyPublishers.noBody());
                isNotShared(preflight);
            }
            isNotShared(anyone().get(path, "Origin", FOREIGN));
        }
        isNotShared(signedIn("lina").get("/api/v1/me", "Origin", FOREIGN).is(200));
        isNotShared(anyone().send(
                        "POST",
                        "/oauth2/token",
                        Map.of("Origin", FOREIGN, "Content-Type", "application/x-www-form-urlencoded"),
                        text("grant_type=authorization_code")));
    }

    /// The service does not accept what a form of another page can send.
    @Test
    void aFormOfAnotherPageCannotSignIn() {
        assertThat(sendsAs("text/plain").is(415).problem()).isEqualTo("content-type-unsupported");
        assertThat(sendsAs("application/x-www-form-urlencoded").is(400).problem())
                .isEqualTo("request-refused");
    }

    private Answer sendsAs(String type) {
        var headers = Map.of("Origin", FOREIGN, "Content-Type", type);
        return anyone().send("POST", "/login/password", headers, text("{\"account\":\"lina\"}"));
    }

    @Test
    void bodiesAreAcceptedUpToALimitAndADepth() {
        var tooLong = "{\"matters\": [\"" + "a".repeat(300_000) + "\"]}";
        for (var path : Stream.of("/api/v1/guides/labour-rights/plan", "/login/password")
                .toList()) {
            assertThat(posts(path, tooLong).is(413).problem()).isEqualTo("body-too-large");
        }
        var deep =
                "{\"matters\": [\"injury-determination\"], \"answers\": " + "{\"a\":".repeat(40) + "1" + "}".repeat(41);
        assertThat(plans(deep).is(400).problem()).isEqualTo("json-too-deep");
        var form = anyone().send(
                        "POST",
                        "/oauth2/token",
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        text("grant_type=authorization_code&code=" + "a".repeat(300_000)));
        assertThat(form.is(413).problem()).isEqualTo("body-too-large");
    }

    private static void keepsToOurOwnOrigin(Answer answer) {
        var at = answer.response().request().method() + " " + answer.response().uri() + " " + answer.status();
        assertThat(answer.header("Content-Security-Policy"))
                .as(at)
                .containsPattern("default-src '(self|none)'")
                .containsPattern("(object|default)-src 'none'")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'", "*");
        assertThat(answer.header("X-Content-Type-Options")).as(at).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).as(at).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).as(at).isIn("no-referrer", "same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(at).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(at).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).as(at).contains("geolocation=()", "camera=(self)");
        assertThat(answer.response().headers().map().keySet())
                .as(at)
                .noneMatch(name -> name.equalsIgnoreCase("Server") || name.equalsIgnoreCase("X-Powered-By"));
        if (answer.status() >= 400 && answer.header("Content-Type").startsWith("application/problem")) {
            assertThat(answer.header("Cache-Control")).as(at).contains("no-store");
        }
        isNotGuessedAt(answer, at);
        isNotShared(answer);
    }

    /// A text without a charset is read in one that the browser guesses.
    private static void isNotGuessedAt(Answer answer, String at) {
        var type = answer.header("Content-Type");
        if (type.startsWith("text/") || type.contains("xml")) {
            assertThat(type.toLowerCase(Locale.ROOT)).as(at).contains("charset=utf-8");
        }
    }

    private static void isNotShared(Answer answer) {
        assertThat(answer.response().headers().map().keySet())
                .as(
                        "%s %s",
                        answer.response().request().method(), answer.response().uri())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    private Person anyone() {
        return Person.stranger(service());
    }

    private Answer plans(String json) {
        return posts("/api/v1/guides/labour-rights/plan", json);
    }

    private Answer posts(String path, String json) {
        return anyone().send("POST", path, JSON, text(json));
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }
}
