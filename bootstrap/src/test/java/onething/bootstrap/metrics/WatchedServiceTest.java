package onething.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Person;
import onething.domain.status.KeyRingName;
import onething.domain.status.WorkQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What a Prometheus reads of a service in use, and what the rules and the dashboard of
/// `bootstrap/deploy/observability` make of it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WatchedServiceTest extends OwnService {

    private static final String PHONE = "13712349911";
    private static final String NAME = "李娜";
    private static final String ID_CARD = "445202199003071527";

    /// Words and routes: no numbers of people, no ids, no names of files.
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}|[0-9]{8,}|[\\u4e00-\\u9fff]");

    @Value("${local.management.port}")
    private int managementPort;

    private Person anyone;

    @DynamicPropertySource
    static void aPortOfTheManagement(DynamicPropertyRegistry registry) {
        aPortAndADataFolderOfItsOwn(registry);
        registry.add("management.server.port", () -> 0);
        registry.add("onething.figures.interval", () -> "200ms");
    }

    @BeforeAll
    void aServiceInUse() {
        anyone = Person.stranger(service());
        var applicant = new Applicant(signedIn("lina"));
        var matter = applicant.submits("injury-determination").get("injury-determination");
        new Officer(signedIn("injury")).does("accept", matter);
        anyone.get("/api/v1/matters").is(401);
        signedIn("inspector").get("/api/v1/admin/staff").is(403);
        applicant
                .person()
                .get("/api/v1/bundles/00000000-0000-7000-8000-000000000000")
                .is(404);
        anyone.get("/api/v1/" + PHONE).is(401);
        anyone.get("/" + ID_CARD + "/" + PHONE);
    }

    @Test
    void theFiguresAreOnThePortOfTheManagementAlone() {
        assertThat(Person.stranger(management()).get("/actuator/prometheus").status())
                .isEqualTo(200);
        assertThat(Person.stranger(management())
                        .get("/actuator/health/readiness")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusalsAreCountedByTheirType() {
        assertThat(scrape().sum("onething_problems_total", Map.of("type", "role-lacking")))
                .isPositive();
        assertThat(scrape().sum("onething_problems_total", Map.of("type", "token-missing")))
                .isPositive();
        assertThat(scrape().sum("onething_problems_total", Map.of("type", "bundle-unknown")))
                .isPositive();
    }

    @Test
    void signInsAreCountedByWayAndOutcome() {
        assertThat(scrape().sum("onething_sign_ins_total", Map.of("way", "password", "outcome", "signed-in")))
                .isPositive();
    }

    @Test
    void requestsAreCountedByTheTemplateOfTheirRoute() {
        assertThat(scrape().named("http_server_requests_seconds_count"))
                .extracting(sample -> sample.labels().get("uri"))
                .contains("/api/v1/bundles/{bundle}");
    }

    @Test
    void theFiguresOfTheDatabaseArrive() {
        await().untilAsserted(() -> {
            var scrape = scrape();
            for (var queue : WorkQueue.values()) {
                assertThat(scrape.sum("onething_queue_waiting", Map.of("queue", queue.wireName())))
                        .isNotNaN();
            }
            assertThat(scrape.sum("onething_clocks", Map.of("state", "missed"))).isNotNaN();
            assertThat(scrape.sum("onething_scanner", Map.of("state", "off"))).isEqualTo(1);
            assertThat(scrape.sum("onething_function", Map.of("function", "password-sign-in", "state", "works")))
                    .isEqualTo(1);
            assertThat(scrape.sum("onething_key_age_seconds", Map.of("key", "tokens")))
                    .isNotNegative();
            for (var ring : KeyRingName.values()) {
                assertThat(scrape.sum("onething_key_age_seconds", Map.of("key", ring.wireName())))
                        .isNotNegative();
                assertThat(scrape.sum("onething_key_due", Map.of("key", ring.wireName())))
                        .isZero();
            }
        });
    }

    @Test
    void everyJobTellsWhenItLastSucceeded() {
        await().untilAsserted(() -> assertThat(scrape().named("onething_job_last_success_seconds"))
                .hasSizeGreaterThan(10)
                .allSatisfy(sample -> assertThat(sample.value()).isGreaterThan(1.7e9)));
    }

    @Test
    void whatPeopleDidIsCounted() {
        assertThat(scrape().sum("onething_submissions_total", Map.of())).isPositive();
        assertThat(scrape().sum("onething_actions_total", Map.of("action", "accept")))
                .isPositive();
        assertThat(scrape().sum("onething_uploads_total", Map.of("outcome", "accepted")))
                .isPositive();
    }

    /// A renamed meter would leave an empty panel and a rule that never fires.
    @Test
    void theDashboardAndTheRulesNameOnlyWhatTheServiceShows() throws IOException {
        await().until(() ->
                scrape().named("onething_key_age_seconds").stream().noneMatch(age -> Double.isNaN(age.value())));
        var scrape = scrape();
        var wrong = new TreeSet<String>();
        var expressions = expressions();
        assertThat(expressions).hasSizeGreaterThan(30);
        for (var expression : expressions) {
            for (var query : Query.in(expression)) {
                query.faults(scrape).forEach(fault -> wrong.add(fault + " in " + expression));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> expressions() throws IOException {
        var folder = Path.of("deploy", "observability");
        var dashboard = JsonMapper.shared().readTree(Files.readString(folder.resolve("dashboard.json")));
        var panels = dashboard.findValues("expr").stream().map(JsonNode::asString);
        var groups = new YAMLMapper().readTree(Files.readString(folder.resolve("alerts.yaml")));
        var rules = groups.findValues("expr").stream().map(JsonNode::asString);
        return Stream.concat(panels, rules).toList();
    }

    /// An address that a stranger makes up would be one more label each time.
    @Test
    void noLabelHoldsWhatACallerSent() {
        var found = new TreeSet<String>();
        for (var sample : scrape().samples()) {
            sample.labels().forEach((label, value) -> {
                if (ID.matcher(value).find() && !label.equals("id") && !label.equals("version")) {
                    found.add(sample.name() + " " + label + "=" + value);
                }
            });
        }
        assertThat(found).isEmpty();
        assertThat(List.of(PHONE, NAME, ID_CARD)).noneMatch(text()::contains);
    }

    @Test
    void addressesThatAStrangerMakesUpAddNoSeries() {
        anyone.get("/before");
        await().until(() ->
                !scrape().named("http_server_requests_seconds_count").isEmpty());
        long before = uris();
        for (int made = 0; made < 50; made++) {
            anyone.get("/made-up/" + made);
            anyone.get("/api/v1/made-up-" + made);
        }
        assertThat(uris()).isLessThanOrEqualTo(before + 3);
    }

    private long uris() {
        return scrape().named("http_server_requests_seconds_count").stream()
                .map(sample -> sample.labels().get("uri"))
                .distinct()
                .count();
    }

    private Scrape scrape() {
        return Scrape.of(text());
    }

    private String text() {
        return Person.stranger(management())
                .get("/actuator/prometheus")
                .is(200)
                .response()
                .body();
    }

    private URI management() {
        return URI.create("http://localhost:" + managementPort);
    }
}
