package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Operation;
import onething.bootstrap.journey.support.Person;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// 举报人保密 (劳动保障监察条例 art. 9): only staff on the case see who reported; no other answer reveals it.
class ReporterTest extends WholeSystem {

    private static final List<String> REPORTERS = List.of("周小燕", "445221198209140043", "13711122233", "北环城路9号");

    private static final String REPORT = """
            {
              "applicant": {"capacity": "informant", "anonymous": false, "idType": "resident-id-card",
                            "mobile": "13711122233", "address": "北环城路9号"},
              "delivery": {"electronic": true, "address": "北环城路9号", "recipient": "周小燕", "phone": "13711122233"},
              "complaint": {"kind": "report", "feedback": true, "facts": "我是周小燕，看到该厂拖欠工资。"}
            }""";

    @Test
    void onlyStaffOnTheCaseSeeWhoReports() {
        var reporter = new Applicant(signedIn("zhouxiaoyan"));
        var report = submits(reporter);
        var bundle = reporter.sees(report).text("/bundle");
        var inspector = new Officer(signedIn("inspector"));
        var head = signedIn("inspector-head");

        assertThat(reporter.person()
                        .get("/api/v1/bundles/" + bundle + "/answers")
                        .is(200)
                        .response()
                        .body())
                .contains(REPORTERS);
        var hidden = inspector.sees(report);
        assertThat(hidden.text("/reporter")).isEqualTo("hidden");
        assertThat(hidden.text("/answers/employer/name")).isEqualTo("揭阳市榕城区示例五金制品厂");
        assertThat(hidden.body().at("/materials")).isEmpty();
        for (var account : List.of("inspector", "inspector-puning", "injury", "fund", "factory", "lina", "admin")) {
            everyAnswerAbout(Map.of("bundle", bundle, "matter", report), account)
                    .forEach((asked, body) ->
                            assertThat(body).as(account + " asked " + asked).doesNotContain(REPORTERS));
        }

        assertThat(head.get("/api/v1/desk/matters/" + report).is(200).response().body())
                .contains(REPORTERS);
        var claimed =
                inspector.person().change("/api/v1/desk/matters/" + report + "/claim", hidden.header("ETag"), "{}");
        assertThat(claimed.is(403).problem()).isEqualTo("not-assigned");
        assertThat(inspector.sees(report).text("/reporter")).isEqualTo("hidden");

        assigns(head, report);
        assertThat(inspector.sees(report).text("/reporter")).isEqualTo("shown");
        assertThat(inspector.sees(report).response().body()).contains(REPORTERS);
    }

    @Test
    void onlyStaffOnTheCaseReadWhatAnOfficerWroteAboutIt() {
        var report = submits(new Applicant(signedIn("zhouxiaoyan")));
        var inspector = new Officer(signedIn("inspector"));

        var head = signedIn("inspector-head");
        assigns(head, report);
        inspector.does("request-supplement", report, """
                "notice": {"materials": [], "fields": [{"field": "complaint.facts", "note": "请周小燕写明欠薪的月份"}]}""");

        changesClaim(inspector.person(), report, "{\"handBack\": true}").is(200);
        everyAnswerAbout(Map.of("matter", report), "inspector")
                .forEach((asked, body) -> assertThat(body).as(asked).doesNotContain("周小燕"));
        assertThat(head.get("/api/v1/desk/matters/" + report).is(200).text("/matter/standing/notice/fields/0/note"))
                .contains("周小燕");
    }

    /// 广东省劳动保障监察条例 34(2).
    @Test
    void aNamedReporterWhoAsksForAnAnswerReadsItAndNobodyElseDoes() throws IOException {
        var reporter = new Applicant(signedIn("zhouxiaoyan"));
        var report = submits(reporter);
        assigns(signedIn("inspector-head"), report);
        var inspector = new Officer(signedIn("inspector"));
        inspector
                .does("file", report)
                .does("close-investigation", report, "\"outcome\": \"dismiss-corrected\"", "\"statement\": \"已经补发\"");

        var tooEarly = inspector.tries(
                "serve", report, "\"received\": \"" + Today.iso() + "\"", "\"inputs\": {\"method\": \"in-person\"}");
        assertThat(tooEarly.is(409).problem()).isEqualTo("precondition-missing");
        assertThat(tooEarly.body().at("/missing").toString()).contains("已将处理情况答复举报人");
        inspector.does("answer-reporter", report, "\"inputs\": {\"answer\": \"拖欠的工资已于十月补发。\"}");
        inspector.serves(report);

        assertThat(reporter.sees(report).text("/standing/kind")).isEqualTo("closed");
        assertThat(answerTo(reporter, report)).contains("举报处理情况答复书", "拖欠的工资已于十月补发。");
        assertThat(signedIn("inspector-puning")
                        .get("/api/v1/desk/matters/" + report)
                        .is(404)
                        .response()
                        .body())
                .doesNotContain("十月补发");
    }

    @Test
    void onlyStaffOnTheCaseFindItByItsReporter() {
        var report = submits(new Applicant(signedIn("zhouxiaoyan")));
        var inspector = signedIn("inspector");
        var head = signedIn("inspector-head");

        assertThat(found(inspector, "周小燕")).doesNotContain(report);
        assertThat(rowOf(inspector, report, "示例五金"))
                .contains("\"reporterHidden\":true")
                .contains("\"employer\":\"揭阳市榕城区示例五金制品厂\"")
                .doesNotContain("周*");
        assertThat(found(head, "周小燕"))
                .contains(report)
                .contains("\"applicant\":\"周*\"")
                .doesNotContain("周小燕");

        assigns(head, report);

        assertThat(found(inspector, "周小燕")).contains(report);
    }

    /// The words of the paper that answers the reporter.
    private static String answerTo(Applicant reporter, String report) throws IOException {
        var paper = reporter.person()
                .get("/api/v1/matters/" + report + "/papers")
                .is(200)
                .body()
                .at("/items")
                .valueStream()
                .filter(each -> each.at("/title").asString().equals("举报处理情况答复书"))
                .findFirst()
                .orElseThrow();
        var file = reporter.person().file("/api/v1/papers/" + paper.at("/id").asString());
        try (var pdf = Loader.loadPDF(file.body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String rowOf(Person staff, String report, String typed) {
        return search(staff, typed)
                .body()
                .at("/items")
                .valueStream()
                .filter(row -> row.at("/id").asString().equals(report))
                .findFirst()
                .orElseThrow()
                .toString();
    }

    private static String found(Person staff, String typed) {
        return search(staff, typed).response().body();
    }

    private static Answer search(Person staff, String typed) {
        return staff.get("/api/v1/desk/search?limit=100&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8))
                .is(200);
    }

    @Test
    void theEmployerNeverLearnsThatThereIsAReport() {
        var report = submits(new Applicant(signedIn("zhouxiaoyan")));
        var employer = signedIn("factory");

        for (var list : List.of("matters", "bundles", "me/messages", "me/accesses")) {
            assertThat(employer.get("/api/v1/" + list + "?limit=100")
                            .is(200)
                            .response()
                            .body())
                    .doesNotContain(report);
        }
        var asked = employer.get("/api/v1/matters/" + report).is(404).response().body();
        var nobodys = UUID.randomUUID().toString();
        assertThat(asked.replace(report, nobodys))
                .isEqualTo(employer.get("/api/v1/matters/" + nobodys)
                        .is(404)
                        .response()
                        .body());
    }

    private static void assigns(Person head, String report) {
        var inspector = head.get("/api/v1/desk/colleagues")
                .is(200)
                .body()
                .at("/colleagues")
                .valueStream()
                .filter(each -> each.at("/name").asString().equals("林志强"))
                .map(each -> each.at("/id").asString())
                .findFirst()
                .orElseThrow();
        changesClaim(head, report, "{\"to\": \"" + inspector + "\"}").is(200);
    }

    private static Answer changesClaim(Person staff, String report, String change) {
        var version = staff.get("/api/v1/desk/matters/" + report).is(200).header("ETag");
        return staff.change("/api/v1/desk/matters/" + report + "/claim", version, change);
    }

    private static String submits(Applicant reporter) {
        var bundle = reporter.opens("inspection-complaint");
        reporter.fillsInEverything(bundle);
        reporter.fillsIn(bundle, REPORT);
        reporter.fillsIn(bundle, "{\"worker\": null, \"employment\": null}");
        reporter.handsInWhatTheChecklistAsksFor(bundle);
        var receipt = reporter.person()
                .submit(bundle, reporter.versionOf(bundle), UUID.randomUUID().toString())
                .is(201);
        return Applicant.mattersIn(receipt.body()).get("inspection-complaint");
    }

    /// Gives the answer of every operation of the contract about the report.
    private Map<String, String> everyAnswerAbout(Map<String, String> about, String account) {
        var person = signedIn(account);
        var contract = person.get("/api/v1/openapi.json").is(200).body();
        var answers = new TreeMap<String, String>();
        Operation.all(contract).stream()
                .filter(Operation::isRead)
                .forEach(operation -> answers.put(
                        operation.name(),
                        operation.askedBy(person, about).response().body()));
        return answers;
    }
}
