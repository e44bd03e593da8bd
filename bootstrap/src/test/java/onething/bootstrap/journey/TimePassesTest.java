package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import onething.bootstrap.OnServicesOfTheirOwn;
import onething.bootstrap.OneThingApplication;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.GuideDesk;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.PassingTime;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.WholeSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/// The whole service over several days: everyone sees the levels that its clocks reach, each once.
@SpringBootTest(
        classes = {OneThingApplication.class, PassingTime.Wiring.class},
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = "onething.sweep.interval=100ms")
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnServicesOfTheirOwn
class TimePassesTest {

    private static final int PORT = WholeSystem.aFreePort();
    private static final Path DATA = WholeSystem.aFolder();

    @Autowired
    private PassingTime time;

    private Applicant worker;
    private Officer officer;
    private Officer approver;
    private Officer inspector;
    private GuideDesk guideDesk;

    @DynamicPropertySource
    static void aPortAndADataFolderOfItsOwn(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("onething.local.data", DATA::toString);
        registry.add("onething.sign-in.work.rounds", () -> 20);
        registry.add("onething.sign-in.work.limit", () -> 20);
    }

    /// Runs before any time passes: tokens are valid by the real clock.
    @BeforeAll
    void peopleSignIn() {
        var service = URI.create("http://localhost:" + PORT);
        worker = new Applicant(Person.signedIn(service, "lina"));
        officer = new Officer(Person.signedIn(service, "injury"));
        approver = new Officer(Person.signedIn(service, "injury-head"));
        inspector = new Officer(Person.signedIn(service, "inspector"));
        guideDesk = new GuideDesk(Person.signedIn(service, "admin"), Person.signedIn(service, "admin-second"));
    }

    @Test
    void everyoneSeesEachLevelOnceWhenAnOfficeLetsItsTimeRunOut() {
        var matter = worker.submits("injury-determination").get("injury-determination");
        officer.does("accept", matter);
        var promised = LocalDate.parse(
                row(officer, matter, "").at("/countdowns/0/committed/day").asString());
        var lawful = LocalDate.parse(
                row(officer, matter, "").at("/countdowns/0/statutory/day").asString());
        assertThat(row(officer, matter, "").has("reached")).isFalse();

        time.comesTo(promised.atTime(8, 0));
        timelineComesTo(matter, "receive", "accept", "amber", "red");
        assertThat(row(officer, matter, "").at("/reached/rung").asString()).isEqualTo("red");
        assertThat(row(officer, matter, "").at("/slack/reason").asString()).contains("今日届满");
        assertThat(row(approver, matter, "&reached=missed").isMissingNode()).isTrue();

        time.comesTo(promised.plusDays(1).atTime(0, 0));
        timelineComesTo(matter, "receive", "accept", "amber", "red", "missed");
        assertThat(row(approver, matter, "&reached=missed").at("/overdue").asBoolean())
                .isTrue();
        assertThat(row(approver, matter, "&reached=missed").at("/reached/text").asString())
                .contains("承诺时限已于" + promised + "届满");
        assertThat(workersMessage(matter, "missed").at("/note").asString())
                .contains("承诺时限已于" + promised + "届满")
                .contains("承办机关尚未完成");

        time.comesTo(lawful.plusDays(1).atTime(0, 0));
        timelineComesTo(matter, "receive", "accept", "amber", "red", "missed", "breached");

        officer.does(
                "decide",
                matter,
                "\"outcome\":\"recognised\"",
                "\"statement\":\"经调查核实\"",
                "\"inputs\":{\"item\":\"work-accident\",\"basis\":\"工伤保险条例第十四条\"}");
        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("decided");
        assertThat(row(approver, matter, "&reached=breached").isMissingNode()).isTrue();
    }

    @Test
    void anApplicantWithoutASupplementIsNotTreatedAsWithdrawn() {
        var matter = worker.submits("injury-determination").get("injury-determination");
        officer.does("request-supplement", matter, "\"statement\":\"请在15日内补正\"", """
                "notice": {"materials": [
                  {"requirement": "diagnosis", "finding": "replace", "reason": "illegible", "note": "印章看不清"}
                ], "fields": []}""");

        time.comesTo(time.instant().plus(Duration.ofDays(120)));

        await().untilAsserted(() -> assertThat(actions(matter)).contains("missed"));
        assertThat(actions(matter)).doesNotHaveDuplicates();
        assertThat(workersMessage(matter, "missed").at("/note").asString()).contains("申报人尚未完成");
        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("returned");
        assertThat(row(officer, matter, "&reached=missed").at("/reached/turn").asString())
                .isEqualTo("citizen");
    }

    @Test
    void aMatterEndsWhenWhatWasMissingDoesNotComeAndThePaperSaysWhatItWasAndWhatIsPossible() throws IOException {
        var matter = worker.submits("injury-determination").get("injury-determination");
        officer.does("accept-incomplete", matter, """
                "notice": {"materials": [
                  {"requirement": "id-card", "finding": "to-follow", "reason": "missing", "note": "请补交背面"}]}""");
        var lastDay = LocalDate.parse(worker.sees(matter)
                .body()
                .at("/countdowns")
                .valueStream()
                .filter(each -> each.at("/clock").asString().equals("missing-materials"))
                .findFirst()
                .orElseThrow()
                .at("/committed/day")
                .asString());
        var ending = new String[] {"\"ground\":\"not-completed\"", "\"statement\":\"没有补交身份证背面\""};

        time.comesTo(lastDay.atTime(20, 0));
        await().untilAsserted(() -> assertThat(actions(matter)).contains("red"));
        assertThat(officer.tries("terminate-incomplete", matter, ending).is(409).problem())
                .as("its last day has not ended")
                .isEqualTo("action-not-lawful");

        time.comesTo(lastDay.plusDays(1).atTime(9, 0));
        await().untilAsserted(() -> assertThat(actions(matter)).contains("missed"));
        officer.does("terminate-incomplete", matter, ending);

        assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("terminated");
        assertThat(actions(matter)).containsSubsequence("missed", "terminate-incomplete");
        assertThat(worker.person().get("/api/v1/me/messages").is(200).body().toString())
                .contains("terminate-incomplete");
        var notice = worker.person()
                .get("/api/v1/matters/" + matter + "/papers")
                .is(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(paper -> paper.at("/title").asString().equals("终止通知书"))
                .findFirst()
                .orElseThrow();
        var file = worker.person().file("/api/v1/papers/" + notice.at("/id").asString());
        try (var pdf = Loader.loadPDF(file.body())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("容缺的材料逾期没有补齐", "没有补交身份证背面", "请补交背面", "可以重新提出申请", "行政复议", "行政诉讼");
        }
    }

    @Test
    void anOfficeThatIsSilentHasAcceptedAComplaintAsOfItsReceipt() {
        var complaint = worker.submits("inspection-complaint").get("inspection-complaint");
        var received = time.instant().atZone(PassingTime.ZONE).toLocalDate();
        var lastDay = LocalDate.parse(
                row(inspector, complaint, "").at("/countdowns/0/statutory/day").asString());

        time.comesTo(lastDay.atTime(23, 0));
        await().untilAsserted(() -> assertThat(actions(complaint)).contains("red"));
        assertThat(worker.sees(complaint).text("/standing/kind")).isEqualTo("submitted");
        assertThat(officesTrail(inspector, complaint))
                .as("the office reads what its silence does")
                .contains("；逾期未告知");

        time.comesTo(lastDay.plusDays(1).atTime(0, 0));
        await().untilAsserted(() ->
                assertThat(actions(complaint)).contains("deem-accepted").doesNotContain("missed", "breached"));
        assertThat(worker.sees(complaint).text("/standing/kind"))
                .as("accepted and filed by the law")
                .isEqualTo("under-way");
        var told = workersMessage(complaint, "deem-accepted");
        assertThat(told.at("/by").asString()).isEqualTo("system");
        assertThat(told.at("/note").asString()).contains("逾期未告知");
        assertThat(row(inspector, complaint, "").at("/stage").asString()).isEqualTo("调查");
        var clock = row(inspector, complaint, "").at("/countdowns/0");
        assertThat(clock.at("/clock").asString()).isEqualTo("investigation");
        var counted = worker.person()
                .get("/api/v1/matters/" + complaint + "/deadlines")
                .is(200)
                .body()
                .toString();
        assertThat(counted).as("the period counts from the receipt").contains(received.toString());

        assertThat(inspector.tries("file", complaint).is(409).problem())
                .as("the law has decided already")
                .isEqualTo("action-not-lawful");
        assertThat(inspector
                        .tries("close-investigation", complaint, "\"outcome\":\"dismiss\"")
                        .is(409)
                        .problem())
                .as("verification precedes any decision")
                .isEqualTo("precondition-missing");
    }

    @Test
    void anApplicantUrgesTheHeadOnOnceALegalPeriodHasRunOutAndReadsTheAnswer() {
        var matter = worker.submits("injury-determination").get("injury-determination");
        officer.does("accept", matter);
        var path = "/api/v1/matters/" + matter + "/inquiries";
        var lawful = LocalDate.parse(
                row(officer, matter, "").at("/countdowns/0/statutory/day").asString());
        var clock = row(officer, matter, "").at("/countdowns/0/clock").asString();
        var urging = "{\"clock\": \"" + clock + "\", \"text\": \"请尽快\"}";

        assertThat(worker.person().get(path).is(200).body().at("/expeditable")).isEmpty();
        assertThat(worker.person().create(path, urging).is(409).problem()).isEqualTo("clock-not-breached");

        time.comesTo(lawful.plusDays(1).atTime(0, 0));
        assertThat(worker.person().get(path).is(200).text("/expeditable/0/code"))
                .isEqualTo(clock);
        var inquiry = worker.person().create(path, urging).is(201);
        assertThat(worker.person().create(path, urging).is(409).problem()).isEqualTo("inquiry-waits");

        assertThat(waiting(officer, inquiry.text("/id")))
                .as("it is for the head")
                .isEmpty();
        assertThat(waiting(approver, inquiry.text("/id")))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/overdue").asBoolean()).isFalse());
        time.comesTo(LocalDate.parse(inquiry.text("/answerBy")).plusDays(1).atTime(0, 0));
        assertThat(waiting(approver, inquiry.text("/id")))
                .singleElement()
                .satisfies(row -> assertThat(row.at("/overdue").asBoolean()).isTrue());

        var answer = path + "/" + inquiry.text("/id") + "/answer";
        officer.person().post(answer, "{\"text\": \"快了\"}").is(403);
        approver.person().post(answer, "{\"text\": \"已督促经办人，明日办结\"}").is(200);

        assertThat(worker.person().get(path).is(200).text("/items/0/answer/text"))
                .isEqualTo("已督促经办人，明日办结");
        assertThat(actions(matter))
                .as("a notice of a clock that ran out meanwhile may come after it")
                .containsSubsequence("expedite", "answer");
        assertThat(worker.person().get("/api/v1/me/messages").is(200).body().toString())
                .as("the message says that there is an answer, and none of its words")
                .contains("\"answer\"")
                .doesNotContain("已督促");
        assertThat(waiting(approver, inquiry.text("/id"))).isEmpty();
    }

    @Test
    void theHeadAndTheApplicantLearnThatTheOfficeFoundNoOtherTimeInItsDays() {
        var matter = worker.submits("injury-determination").get("injury-determination");
        worker.person()
                .send(
                        "PUT",
                        "/api/v1/matters/" + matter + "/appointments/visit",
                        Map.of("Content-Type", "application/json"),
                        BodyPublishers.ofString("{\"answer\": \"none-suits\", \"wish\": \"只有周末有空\"}"))
                .is(200);
        var answerBy = LocalDate.parse(unsuitable(matter).at("/answerBy").asString());

        time.comesTo(answerBy.plusDays(1).atTime(0, 0));

        await().untilAsserted(() -> assertThat(actions(matter)).containsOnlyOnce("slots-overdue"));
        assertThat(unsuitable(matter).at("/overdue").asBoolean()).isTrue();
        assertThat(workersMessages(matter))
                .filteredOn(message -> message.at("/note").asString().contains("请负责人督办"))
                .singleElement()
                .satisfies(message -> assertThat(message.toString()).doesNotContain("周末"));
    }

    private JsonNode unsuitable(String matter) {
        return approver.person()
                .get("/api/v1/desk/appointments/unsuitable?limit=100")
                .is(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(row -> row.at("/matter").asString().equals(matter))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMatterUnderTheOldVersionGoesOnByItAndANewOneTakesTheVersionOfTheDesk() {
        var old = worker.submits("injury-determination").get("injury-determination");
        officer.does("accept", old);
        var promised = promised(old);
        var firstDay = time.instant().atZone(PassingTime.ZONE).toLocalDate().plusDays(1);

        guideDesk.publishes(
                1, "/matters/injury-determination/procedure/clocks/determination/committed/term", "10 days", firstDay);
        assertThat(guideVersion()).as("not in force today").isEqualTo(1);

        time.comesTo(firstDay.atTime(9, 0));
        var young = worker.submits("injury-determination").get("injury-determination");
        officer.does("accept", young);

        assertThat(guideVersion()).isEqualTo(2);
        assertThat(promised(old)).isEqualTo(promised);
        assertThat(promised(young)).isBefore(promised);
        assertThat(clocks(young)).contains("新条例 第六十条");
        assertThat(clocks(old)).doesNotContain("新条例 第六十条");
        for (var matter : List.of(old, young)) {
            officer.does(
                    "decide",
                    matter,
                    "\"outcome\":\"recognised\"",
                    "\"statement\":\"经调查核实\"",
                    "\"inputs\":{\"item\":\"work-accident\",\"basis\":\"工伤保险条例第十四条\"}");
            assertThat(worker.sees(matter).text("/standing/kind")).isEqualTo("decided");
        }
    }

    private int guideVersion() {
        return worker.person()
                .get("/api/v1/guides")
                .is(200)
                .body()
                .at("/guides/0/version")
                .asInt();
    }

    private LocalDate promised(String matter) {
        return LocalDate.parse(
                row(officer, matter, "").at("/countdowns/0/committed/day").asString());
    }

    private String clocks(String matter) {
        return worker.person()
                .get("/api/v1/matters/" + matter + "/deadlines")
                .is(200)
                .body()
                .toString();
    }

    private static List<JsonNode> waiting(Officer staff, String inquiry) {
        return staff.person()
                .get("/api/v1/desk/inquiries?limit=100")
                .is(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(row -> row.at("/id").asString().equals(inquiry))
                .toList();
    }

    private void timelineComesTo(String matter, String... actions) {
        await().untilAsserted(() -> assertThat(actions(matter)).containsExactly(actions));
    }

    private List<String> actions(String matter) {
        return workersMessages(matter).stream()
                .map(event -> event.at("/action/code").asString())
                .toList();
    }

    /// The first event of that action. The last of all may be a notice that a clock wrote meanwhile.
    private JsonNode workersMessage(String matter, String action) {
        return workersMessages(matter).stream()
                .filter(event -> event.at("/action/code").asString().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> workersMessages(String matter) {
        return worker.person()
                .get("/api/v1/matters/" + matter + "/timeline")
                .is(200)
                .body()
                .at("/events")
                .valueStream()
                .toList();
    }

    private static String officesTrail(Officer staff, String matter) {
        return staff.person()
                .get("/api/v1/matters/" + matter + "/timeline")
                .is(200)
                .body()
                .toString();
    }

    /// Gives the matter's row at the desk, or nothing if there is none.
    private static JsonNode row(Officer staff, String matter, String narrowed) {
        var page = staff.person()
                .get("/api/v1/desk/matters?limit=100" + narrowed)
                .is(200)
                .body();
        return page.at("/items")
                .valueStream()
                .filter(row -> row.at("/id").asString().equals(matter))
                .findFirst()
                .orElseGet(() -> page.at("/no-such-row"));
    }
}
