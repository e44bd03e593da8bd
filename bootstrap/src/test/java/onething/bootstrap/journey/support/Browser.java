package onething.bootstrap.journey.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.json.JsonMapper;

/// A browser at the addresses of the sign-in. It keeps cookies but follows no redirect, so a test sees
/// each step and can change it.
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI service;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofMinutes(1))
            .build();

    private String network = "";

    public Browser(URI service) {
        this.service = service;
    }

    /// Asks from another address from now on, as a proxy would tell it.
    public void movesTo(String address) {
        network = address;
    }

    /// A sign-in that this browser began for the pages.
    ///
    /// @param handle what the login paths take
    public record Begun(String handle, String verifier) {}

    public Begun begins() {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var handle = json(authorize(verifier, Map.of())).is(200).text("/signIn");
        return new Begun(handle, verifier);
    }

    /// @param changes to the request of a good client; an empty value removes a parameter
    public Answer asksToAuthorize(Map<String, String> changes) {
        return send(authorize("a-verifier-of-at-least-forty-three-characters", changes));
    }

    private HttpRequest.Builder authorize(String verifier, Map<String, String> changes) {
        var asked = new HashMap<>(Map.of(
                "response_type",
                "code",
                "client_id",
                SigningIn.CLIENT,
                "redirect_uri",
                back(),
                "state",
                UUID.randomUUID().toString(),
                "code_challenge",
                SigningIn.challenge(verifier),
                "code_challenge_method",
                "S256"));
        asked.putAll(changes);
        asked.values().removeIf(String::isEmpty);
        return HttpRequest.newBuilder(service.resolve("/oauth2/authorize?" + SigningIn.form(asked)));
    }

    /// Tries a password with a new, solved captcha.
    public Answer triesPassword(Begun begun, String account, String password) {
        return post("/login/password", guess(begun, account, password));
    }

    public Map<String, Object> guess(Begun begun, String account, String password) {
        var captcha = get("/login/captcha?kind=work").is(200);
        return Map.of(
                "signIn", begun.handle(),
                "account", account,
                "password", password,
                "captchaId", captcha.text("/captchaId"),
                "captcha", SigningIn.workedOut(captcha.body().at("/work")));
    }

    /// Signs in by password, and stops at the address that leads back to the client.
    public String codeFor(Begun begun, String account) {
        var back = triesPassword(begun, account, SigningIn.PASSWORD).is(200).text("/redirectTo");
        return parameter(back, "code").orElseThrow();
    }

    public Answer exchanges(String code, String verifier) {
        return exchanges(Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                SigningIn.CLIENT,
                "redirect_uri",
                back(),
                "code",
                code,
                "code_verifier",
                verifier));
    }

    public Answer exchanges(Map<String, String> form) {
        return send(HttpRequest.newBuilder(service.resolve("/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(SigningIn.form(form))));
    }

    public Answer signsOut(String refreshToken) {
        return send(HttpRequest.newBuilder(service.resolve("/oauth2/revoke"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        SigningIn.form(Map.of("client_id", SigningIn.CLIENT, "token", refreshToken)))));
    }

    public Answer refreshes(String token) {
        return exchanges(Map.of("grant_type", "refresh_token", "client_id", SigningIn.CLIENT, "refresh_token", token));
    }

    public String back() {
        return service.resolve("/signed-in").toString();
    }

    /// With one more header.
    public Answer get(String path, String header, String value) {
        return send(HttpRequest.newBuilder(service.resolve(path)).header(header, value));
    }

    public Answer get(String address) {
        return send(HttpRequest.newBuilder(service.resolve(address)));
    }

    public Answer post(String path, Map<String, ?> body) {
        return send(posting(path, body));
    }

    public CompletableFuture<Answer> postsMeanwhile(String path, Map<String, ?> body) {
        return answered(posting(path, body));
    }

    public CompletableFuture<Answer> getsMeanwhile(String address) {
        return answered(HttpRequest.newBuilder(service.resolve(address)));
    }

    private CompletableFuture<Answer> answered(HttpRequest.Builder request) {
        return http.sendAsync(fromThere(request), BodyHandlers.ofString())
                .thenApply(response -> new Answer(response.statusCode(), response));
    }

    private HttpRequest.Builder posting(String path, Map<String, ?> body) {
        return HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public static Optional<String> parameter(String address, String name) {
        return Optional.ofNullable(URI.create(address).getRawQuery()).stream()
                .flatMap(query -> Arrays.stream(query.split("&")))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
                .findFirst();
    }

    private HttpRequest fromThere(HttpRequest.Builder request) {
        var asked = request.timeout(Duration.ofMinutes(2));
        return (network.isEmpty() ? asked : asked.header("X-Forwarded-For", network)).build();
    }

    private Answer json(HttpRequest.Builder request) {
        return send(request.header("Accept", "application/json"));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(fromThere(request), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
