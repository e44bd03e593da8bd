package onething.bootstrap.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Browser;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.SigningIn;
import onething.bootstrap.journey.support.WholeSystem;
import onething.bootstrap.logging.MaskingEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.json.JsonMapper;

/// What the running service writes to its security log. No other service may start meanwhile: a start sets up the
/// log of the whole JVM again.
@ResourceLock(OnServicesOfTheirOwn.LOCK)
class SecurityLogTest extends WholeSystem {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityLog.LOGGER);
    private final Lines lines = new Lines();

    @BeforeEach
    void listens() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stopsListening() {
        logger.detachAppender(lines);
    }

    @Test
    void aSignInSaysByWhichWayAndWho() {
        var token = SigningIn.byPassword(service(), "lina");
        var id = Person.withToken(service(), token).get("/api/v1/me").is(200).text("/id");

        var line = theLine(Map.of("event", "sign-in", "who", id));

        assertThat(line)
                .containsEntry("way", "pwd")
                .containsEntry("outcome", "signed-in")
                .containsEntry("scopes", "citizen")
                .containsEntry("session", SigningIn.sessionOf(token));
    }

    @Test
    void aWrongPasswordSaysWhichLoginNameByItsHashAlone() {
        var browser = new Browser(service());
        browser.triesPassword(browser.begins(), "Nobody-Of-This-Name", "wrong-password-1")
                .is(422);
        browser.triesPassword(browser.begins(), "nobody-of-this-name", "wrong-password-2");

        await().until(() -> all(Map.of("event", "sign-in", "way", "pwd")).size() >= 2);
        var tries = all(Map.of("event", "sign-in", "way", "pwd"));
        assertThat(tries.getFirst())
                .containsEntry("outcome", "password-refused")
                .containsKey("signIn");
        assertThat(tries).extracting(line -> line.get("loginName")).doesNotContainNull();
        assertThat(tries.stream().map(line -> line.get("loginName")).distinct()).hasSize(1);
        assertThat(lines.text()).doesNotContainIgnoringCase("nobody-of").doesNotContain("wrong-password");
    }

    @Test
    void aRefusedPermissionSaysWhoAskedForWhat() {
        var lina = signedIn("lina");
        var id = lina.get("/api/v1/me").is(200).text("/id");
        lina.get("/api/v1/desk/matters/00000000-0000-7000-8000-000000000000").is(403);

        assertThat(theLine(Map.of("event", "permission-refused", "who", id)))
                .containsEntry("type", "role-lacking")
                .containsEntry("status", "403")
                .containsEntry("as", "citizen")
                .containsEntry("method", "GET")
                .containsEntry("route", "/api/v1/desk/matters/{matter}")
                .containsKey("request");
    }

    @Test
    void somebodyElsesApplicationIsARefusedPermission() {
        var bundle = new Applicant(signedIn("lina")).opens("injury-determination");
        var other = signedIn("chenwei");
        var id = other.get("/api/v1/me").is(200).text("/id");
        other.get("/api/v1/bundles/" + bundle).is(404);

        assertThat(theLine(Map.of("event", "permission-refused", "who", id)))
                .containsEntry("type", "bundle-unknown")
                .containsEntry("route", "/api/v1/bundles/{bundle}");
        assertThat(lines.text()).doesNotContain(bundle);
    }

    @Test
    void aForgedTokenHasALineOfNobody() {
        Person.withToken(service(), "not.a.token")
                .get("/api/v1/matters?tab=todo")
                .is(401);

        assertThat(theLine(Map.of("type", "token-refused")))
                .containsEntry("who", "nobody")
                .containsEntry("route", "/api/v1/matters");
    }

    @Test
    void whatAStrangerTypedIntoTheAddressIsNotInTheLine() {
        Person.stranger(service()).get("/api/v1/13712349911/chenwei-lives-here").is(401);

        theLine(Map.of("type", "token-missing", "route", "UNKNOWN"));
        assertThat(lines.text()).doesNotContain("chenwei").doesNotContain("13712349911");
    }

    @Test
    void aForgedCursorAndAFileOfAnotherKindAreAttempts() {
        var lina = signedIn("lina");
        var id = lina.get("/api/v1/me").is(200).text("/id");
        lina.get("/api/v1/matters?tab=todo&after=forged").is(400);
        var bundle = new Applicant(lina).opens("injury-determination");
        lina.upload(
                        "/api/v1/bundles/" + bundle + "/materials?meets=id-card",
                        "application/pdf",
                        "chenwei.pdf",
                        BodyPublishers.ofString("MZ is how a program begins"))
                .is(415);

        theLine(Map.of("event", "control-refused", "type", "cursor-invalid", "who", id));
        theLine(Map.of("event", "control-refused", "type", "material-type-unsupported", "who", id));
        assertThat(lines.text()).doesNotContain("chenwei").doesNotContain("forged");
    }

    @Test
    void aCodeThatIsUsedTwiceAndAnInventedRefreshTokenAreRefusedGrants() {
        var browser = new Browser(service());
        var begun = browser.begins();
        var code = browser.codeFor(begun, "lina");
        browser.exchanges(code, begun.verifier()).is(200);
        browser.exchanges(code, begun.verifier()).is(400);
        browser.refreshes("invented").is(400);

        theLine(Map.of("event", "grant-refused", "grant", "code", "error", "invalid_grant"));
        theLine(Map.of("event", "grant-refused", "grant", "refresh-token", "error", "invalid_grant"));
        assertThat(lines.text()).doesNotContain(code).doesNotContain("invented");
    }

    /// As a program that collects the log reads it.
    @Test
    void aLineIsAnObjectWithATimeAndTheFields() {
        Person.withToken(service(), "not.a.token")
                .get("/api/v1/matters?tab=todo")
                .is(401);
        theLine(Map.of("type", "token-refused"));
        var json = JsonMapper.shared().readTree(inJson(lines.events.getFirst()));

        assertThat(json.at("/@timestamp").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(json.at("/log/logger").asString()).isEqualTo("onething.security");
        assertThat(json.at("/event").asString()).isEqualTo("permission-refused");
        assertThat(json.at("/who").asString()).isEqualTo("nobody");
        assertThat(json.at("/message").asString()).startsWith("permission-refused type=token-refused status=401");
    }

    private static String inJson(ILoggingEvent event) {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new MockEnvironment());
        context.putProperty("LOG_FORMAT", "json");
        var encoder = new MaskingEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg");
        encoder.start();
        return new String(encoder.encode(event), UTF_8);
    }

    /// A line is written when the request has ended, which may be after its answer arrived.
    private Map<String, String> theLine(Map<String, String> fields) {
        await().until(() -> !all(fields).isEmpty());
        return all(fields).getFirst();
    }

    private List<Map<String, String>> all(Map<String, String> fields) {
        return lines.events.stream()
                .map(Lines::fields)
                .filter(line -> line.entrySet().containsAll(fields.entrySet()))
                .toList();
    }

    private static final class Lines extends AppenderBase<ILoggingEvent> {

        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }

        String text() {
            assertThat(events).allSatisfy(event -> assertThat(event.getLevel()).isEqualTo(Level.INFO));
            return events.stream()
                    .map(event -> event.getFormattedMessage() + fields(event))
                    .collect(Collectors.joining("\n"));
        }

        static Map<String, String> fields(ILoggingEvent event) {
            return event.getKeyValuePairs().stream()
                    .collect(Collectors.toMap(pair -> pair.key, pair -> String.valueOf(pair.value)));
        }
    }
}
