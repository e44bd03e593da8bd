package onething.bootstrap.journey.support;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Signs in as a browser does: authorization code with PKCE, account, password, and the captcha that the
/// device solves.
public final class SigningIn {

    public static final String CLIENT = "h5";
    public static final String PASSWORD = "lychee-banyan-26";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI service;
    private final String redirectUri;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private SigningIn(URI service) {
        this.service = service;
        this.redirectUri = service.resolve("/signed-in").toString();
    }

    /// The access token. One attempt at a time is admitted for an account, so this waits while the service says
    /// that another one is under way.
    public static String byPassword(URI service, String account) {
        var token = new AtomicReference<String>();
        await().pollDelay(Duration.ZERO).atMost(LONGEST_WAIT).until(() -> {
            try {
                token.set(new SigningIn(service).byPassword(account));
                return true;
            } catch (NotYet busy) {
                System.out.println(account + " has to wait: " + busy.getMessage());
                return false;
            }
        });
        return token.get();
    }

    /// The service lets the account wait (429).
    private static final class NotYet extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotYet(String said) {
            super(said);
        }
    }

    /// The session in the token's `sid`.
    public static String sessionOf(String accessToken) {
        var claims = Base64.getUrlDecoder().decode(accessToken.split("\\.")[1]);
        return JSON.readTree(claims).at("/sid").asString();
    }

    private String byPassword(String account) {
        var verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        var signIn = json(HttpRequest.newBuilder(service.resolve("/oauth2/authorize?"
                                + form(Map.of(
                                        "response_type",
                                        "code",
                                        "client_id",
                                        CLIENT,
                                        "redirect_uri",
                                        redirectUri,
                                        "state",
                                        UUID.randomUUID().toString(),
                                        "code_challenge",
                                        challenge(verifier),
                                        "code_challenge_method",
                                        "S256"))))
                        .header("Accept", "application/json")
                        .GET())
                .at("/signIn")
                .asString();
        var captcha = json(HttpRequest.newBuilder(service.resolve("/login/captcha?kind=work"))
                .GET());
        var back = json(HttpRequest.newBuilder(service.resolve("/login/password"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of(
                        "signIn", signIn,
                        "account", account,
                        "password", PASSWORD,
                        "captchaId", captcha.at("/captchaId").asString(),
                        "captcha", workedOut(captcha.at("/work")))))));
        var code = codeIn(back.at("/redirectTo").asString());
        return json(HttpRequest.newBuilder(service.resolve("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(Map.of(
                                "grant_type", "authorization_code",
                                "client_id", CLIENT,
                                "redirect_uri", redirectUri,
                                "code", code,
                                "code_verifier", verifier)))))
                .at("/access_token")
                .asString();
    }

    private JsonNode json(HttpRequest.Builder request) {
        try {
            var response = browser.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() == 429) {
                throw new NotYet(response.body());
            }
            if (response.statusCode() != 200) {
                throw new AssertionError(response.uri() + " answered " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /// The number that matches the challenge.
    static String workedOut(JsonNode work) {
        var salt = work.at("/salt").asString().getBytes(US_ASCII);
        for (int number = 0; number < work.at("/limit").asInt(); number++) {
            var digits = Integer.toString(number).toCharArray();
            if (derived(new PBEKeySpec(digits, salt, work.at("/rounds").asInt(), 256))
                    .equals(work.at("/challenge").asString())) {
                return Integer.toString(number);
            }
        }
        throw new AssertionError("no number gives " + work);
    }

    private static String derived(PBEKeySpec key) {
        try {
            var factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256");
            return HexFormat.of().formatHex(factory.generateSecret(key).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String codeIn(String address) {
        return Arrays.stream(URI.create(address).getQuery().split("&"))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> pair.substring("code=".length()))
                .findFirst()
                .orElseThrow();
    }

    static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
