package onething.bootstrap.journey.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.application.port.in.account.RegisterAccount;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.LoginName;
import onething.domain.party.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Attacks on a sign-in at the running service: from other browsers, other clients and other addresses, and
/// with thousands of passwords.
class SignInAttacksTest extends WholeSystem {

    @Autowired
    private RegisterAccount registerAccount;

    @ParameterizedTest(name = "sent back to {0}")
    @ValueSource(
            strings = {
                "https://evil.example/signed-in",
                "//evil.example/signed-in",
                "{service}/signed-in/",
                "{service}/signed-in/../evil",
                "{service}/signed-in?next=//evil.example",
                "{service}/signed-in#code",
                "{service}/SIGNED-IN",
                "{service}.evil.example/signed-in",
                "{service}@evil.example/signed-in",
                "{service}/desk/signed-in",
                "javascript:alert(1)",
                "",
            })
    void theLoginRedirectsOnlyToTheClientsOwnAddress(String address) {
        var answer = new Browser(service())
                .asksToAuthorize(Map.of(
                        "redirect_uri", address.replace("{service}", service().toString())))
                .is(400);

        assertThat(answer.problem()).isEqualTo("client-unknown");
        assertThat(answer.header("Location")).isEmpty();
    }

    /// Only the handle and the cookie decide where the sign-in continues; other parameters of a URL have no
    /// effect.
    @Test
    void noOtherParameterOfTheLoginRedirectsElsewhere() {
        var browser = new Browser(service());
        var login = browser.asksToAuthorize(Map.of("next", "https://evil.example", "return_to", "//evil.example"))
                .is(302);
        var begun = browser.begins();
        var wrong = new HashMap<String, Object>(browser.guess(begun, "lina", SigningIn.PASSWORD));
        wrong.put("redirectTo", "https://evil.example");

        assertThat(login.header("Location")).startsWith("/login?signIn=").doesNotContain("evil");
        assertThat(browser.post("/login/password", wrong).status()).isIn(400, 422);
    }

    @Test
    void anErrorIsReportedToTheClientAtItsOwnAddressOnly() {
        var answer = new Browser(service())
                .asksToAuthorize(Map.of("code_challenge", "", "state", "s&redirect_uri=https://evil.example"))
                .is(302);

        assertThat(answer.header("Location")).startsWith(new Browser(service()).back() + "?error=invalid_request");
        assertThat(Browser.parameter(answer.header("Location"), "state"))
                .contains("s&redirect_uri=https://evil.example");
    }

    @ParameterizedTest(name = "?{0}")
    @ValueSource(
            strings = {
                "code=lina.10000",
                "code=lina.10000&state=",
                "code=lina.10000&state=guessed",
                "code=lina.10000&state=guessed.guessed",
                "state=https://evil.example",
                "face=https://evil.example",
                "face=guessed",
                "",
            })
    void theCallbackRedirectsOnlyWithAStateOfOurs(String query) {
        var browser = new Browser(service());
        browser.begins();

        var answer = browser.get("/login/face/callback?" + query);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Location")).isEmpty();
    }

    @Test
    void anotherBrowsersStateIsUselessAndUsedUp() {
        var victim = new Browser(service());
        var begun = victim.begins();
        var entrance = victim.post("/login/face", Map.of("signIn", begun.handle(), "faceConsent", true))
                .is(200)
                .text("/url");
        var callback = "/login/face/callback?code=lina.10000&state="
                + Browser.parameter(entrance, "state").orElseThrow();
        var thief = new Browser(service());
        thief.begins();

        assertThat(thief.get(callback).is(404).problem()).isEqualTo("sign-in-unknown");
        assertThat(victim.get(callback).is(404).problem()).isEqualTo("sign-in-unknown");
    }

    @Test
    void theCallbackWorksOnce() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var entrance = browser.post("/login/face", Map.of("signIn", begun.handle(), "faceConsent", true))
                .is(200)
                .text("/url");
        var callback = "/login/face/callback?code=lina.10000&state="
                + Browser.parameter(entrance, "state").orElseThrow();

        var first = browser.get(callback).is(302).header("Location");

        assertThat(browser.get(callback).is(404).header("Location")).isEmpty();
        var camera = Browser.parameter(first, "back").orElseThrow();
        assertThat(new Browser(service()).get(camera).is(404).header("Location"))
                .isEmpty();
        assertThat(browser.get(camera).is(302).header("Location")).contains("code=");
        assertThat(browser.get(camera).is(302).header("Location")).as("again").doesNotContain("code=");
    }

    @Test
    void aSignInContinuesOnlyInTheBrowserThatBeganIt() {
        var victim = new Browser(service()).begins();
        var thief = new Browser(service());
        thief.begins();

        assertThat(thief.triesPassword(victim, "lina", SigningIn.PASSWORD)
                        .is(404)
                        .problem())
                .isEqualTo("sign-in-unknown");
        assertThat(thief.post("/login/face", Map.of("signIn", victim.handle(), "faceConsent", true))
                        .is(404)
                        .problem())
                .isEqualTo("sign-in-unknown");
    }

    @Test
    void aCodeWorksOnlyForItsClientItsAddressAndItsBrowser() {
        var browser = new Browser(service());
        for (var change : List.of(
                Map.of("client_id", "desk"),
                Map.of("redirect_uri", service().resolve("/desk/signed-in").toString()),
                Map.of("code_verifier", "another-browsers-verifier-of-forty-three-characters"),
                Map.of("client_id", "unknown"))) {
            var begun = browser.begins();
            var right = Map.of(
                    "grant_type", "authorization_code",
                    "client_id", SigningIn.CLIENT,
                    "redirect_uri", browser.back(),
                    "code", browser.codeFor(begun, "lina"),
                    "code_verifier", begun.verifier());
            var swapped = new HashMap<>(right);
            swapped.putAll(change);

            assertThat(browser.exchanges(swapped).is(400).text("/error"))
                    .as("%s", change)
                    .isEqualTo("invalid_grant");
            assertThat(browser.exchanges(right).is(400).text("/error"))
                    .as("whoever swapped it had it: it is spent")
                    .isEqualTo("invalid_grant");
        }
    }

    @Test
    void aCodeUsedTwiceEndsTheSessionOfItsFirstUse() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var code = browser.codeFor(begun, "lina");
        var refresh = browser.exchanges(code, begun.verifier()).is(200).text("/refresh_token");

        assertThat(browser.exchanges(code, begun.verifier()).is(400).text("/error"))
                .isEqualTo("invalid_grant");
        assertThat(browser.refreshes(refresh).is(400).text("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void ofTwentyConcurrentUsesOfARefreshTokenTwoMayWinAndThenTheFamilyEnds() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var refresh = browser.exchanges(browser.codeFor(begun, "lina"), begun.verifier())
                .is(200)
                .text("/refresh_token");

        var answers = IntStream.range(0, 20)
                .parallel()
                .mapToObj(_ -> browser.refreshes(refresh))
                .toList();

        var won = answers.stream().filter(answer -> answer.status() == 200).toList();
        assertThat(won).as("one, and one whose answer may have been lost").hasSizeBetween(1, 2);
        assertThat(won).allSatisfy(answer -> {
            assertThat(browser.refreshes(answer.text("/refresh_token")).is(400).text("/error"))
                    .isEqualTo("invalid_grant");
            assertThat(Person.withToken(service(), answer.text("/access_token"))
                            .get("/api/v1/me")
                            .is(401)
                            .problem())
                    .isEqualTo("token-refused");
        });
    }

    @Test
    void aSignOutEndsTheAccessTokenToo() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var tokens = browser.exchanges(browser.codeFor(begun, "lina"), begun.verifier())
                .is(200);
        var lina = Person.withToken(service(), tokens.text("/access_token"));
        lina.get("/api/v1/me").is(200);

        browser.signsOut(tokens.text("/refresh_token")).is(200);

        assertThat(lina.get("/api/v1/me").is(401).problem()).isEqualTo("token-refused");
    }

    @Test
    void aRefreshTokenWorksOnlyForItsClient() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var refresh = browser.exchanges(browser.codeFor(begun, "lina"), begun.verifier())
                .is(200)
                .text("/refresh_token");

        assertThat(browser.exchanges(
                                Map.of("grant_type", "refresh_token", "client_id", "desk", "refresh_token", refresh))
                        .is(400)
                        .text("/error"))
                .isEqualTo("invalid_grant");
    }

    @Test
    void aCaptchaIsValidForOneAttempt() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var guess = browser.guess(begun, "nobody-" + UUID.randomUUID(), "a wrong password");

        assertThat(browser.post("/login/password", guess).is(422).problem()).isEqualTo("password-refused");
        assertThat(browser.post("/login/password", guess).is(422).problem()).isEqualTo("captcha-wrong");
    }

    @Test
    void existingAndUnknownAccountsAreAnsweredAlike() {
        var known = registered();
        var unknown = "unknown-" + UUID.randomUUID();

        assertThat(sixTries(known)).isEqualTo(sixTries(unknown));
    }

    /// The status, the words and the attempts left; without the seconds, because the clock goes on.
    private List<String> sixTries(String account) {
        var browser = new Browser(service());
        var begun = browser.begins();
        return Stream.generate(() -> browser.triesPassword(begun, account, "a wrong password"))
                .limit(6)
                .map(answer -> answer.status() + " " + answer.problem() + " "
                        + answer.text("/detail").replaceAll("\\d+ 秒", "… 秒") + " "
                        + answer.body().path("left")
                        + " " + answer.response().headers().map().keySet())
                .toList();
    }

    /// Two hundred at once, then the others as fast as possible. A 422 is a verdict on the password; a
    /// 429 is not.
    @Test
    void ofAThousandGuessesFewAreCheckedAndTheRightPasswordWaitsLikeTheWrongOnes() {
        var account = registered();
        var browser = new Browser(service());
        var begun = browser.begins();
        var guesses = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < 1_000; i++) {
            guesses.add(browser.guess(begun, account, "guess " + i));
        }

        var start = Instant.now();
        var answers = new ArrayList<>(atOnce(browser, guesses.subList(0, 200)));
        for (int next = 200; next < 1_000; next += 50) {
            answers.addAll(atOnce(browser, guesses.subList(next, next + 50)));
        }
        var took = Duration.between(start, Instant.now());
        var right = browser.triesPassword(begun, account, SigningIn.PASSWORD);

        var verdicts = answers.stream().filter(answer -> answer.status() == 422).toList();
        assertThat(verdicts.stream().map(verdict -> verdict.problem()).distinct())
                .containsOnly("password-refused");
        assertThat(verdicts).hasSizeBetween(5, 5 + waitsThatEndedWithin(took));
        assertThat(verdicts.stream()
                        .map(verdict -> verdict.body().at("/left").asInt())
                        .sorted()
                        .toList())
                .as("what remains is told")
                .containsSubsequence(0, 1, 2, 3, 4);
        assertThat(answers.stream().filter(answer -> answer.status() != 422))
                .hasSize(1_000 - verdicts.size())
                .allSatisfy(answer -> assertThat(answer.is(429).problem()).isEqualTo("tries-exhausted"))
                .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isNotEmpty());
        var wrong = answers.getLast();
        assertThat(words(right)).isEqualTo(words(wrong));
        assertThat(right.status()).isEqualTo(429);
    }

    /// The waits are 30 s, 60 s, 120 s …. The end of each wait allows one more attempt.
    private static int waitsThatEndedWithin(Duration took) {
        int ended = 0;
        for (long end = 30; end <= took.toSeconds(); end = end * 2 + 30) {
            ended++;
        }
        return ended;
    }

    private static List<Answer> atOnce(Browser browser, List<Map<String, Object>> guesses) {
        return guesses.stream().map(guess -> browser.postsMeanwhile("/login/password", guess)).toList().stream()
                .map(answer -> answer.join())
                .toList();
    }

    private static String words(Answer answer) {
        return answer.problem()
                + answer.text("/title")
                + answer.text("/detail").replaceAll("\\d+", "…")
                + answer.text("/instead");
    }

    /// A new person whom no other test signs in.
    private String registered() {
        var login = "guessed-" + UUID.randomUUID();
        registerAccount
                .register(new RegisterAccount.Command(
                        new LoginName(login), SigningIn.PASSWORD, new AdministratorAccount(new PersonName("陈系统"))))
                .block();
        return login;
    }
}
