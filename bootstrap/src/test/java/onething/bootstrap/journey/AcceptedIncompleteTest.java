package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.FilledIn;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// 容缺受理 in matters 3 to 6: submitted without the identity card on the promise to hand it in, accepted with what
/// is missing and until when, and decided only once it has come.
class AcceptedIncompleteTest extends WholeSystem {

    @ParameterizedTest(name = "{0}: {3}, {4} → {5}")
    @CsvSource(delimiter = '|', textBlock = """
            advance-payment       | fund      | advance-application | accept-incomplete-and-demand | send-demand, record-employer-refusal | approve-payment=approved
            capacity-assessment   | committee | diagnosis           | accept-incomplete            | appoint-experts, record-opinion      | conclude=grade-7
            capacity-reassessment | committee | diagnosis           | accept-incomplete            | appoint-experts, record-opinion      | conclude=grade-7
            leave-confirmation    | committee | diagnosis           | accept-incomplete            |                                      | conclude=confirmed
            """)
    void whatIsMissingIsNamedWithItsLastDayAndNothingIsDecidedBeforeItHasCome(
            String matter, String account, String needed, String acceptance, String steps, String decision) {
        var worker = new Applicant(signedIn("lina"));
        var officer = new Officer(signedIn(account));
        var id = submitsWithoutTheIdentityCard(worker, matter);
        var complete = acceptance.replace("-incomplete", "");
        assertThat(officer.sees(id).body().at("/missing").toString()).isEqualTo("[\"id-card\"]");
        assertThat(accepts(officer, acceptance, id, needed).is(422).text("/faults/0/detail"))
                .contains("可以容缺的只有", "本人身份证");
        var offers = officer.person()
                .get("/api/v1/desk/matters/" + id + "/actions")
                .is(200)
                .body();
        assertThat(offers.at("/actions").findValuesAsString("code"))
                .contains(acceptance)
                .doesNotContain(complete);
        assertThat(offers.at("/blocked")
                        .valueStream()
                        .filter(each -> each.at("/action").asString().equals(complete))
                        .findFirst()
                        .orElseThrow()
                        .at("/missing")
                        .toString())
                .contains("本人身份证", "容缺受理");
        var asIfComplete = officer.tries(complete, id).is(409);
        assertThat(asIfComplete.problem()).isEqualTo("precondition-missing");
        assertThat(asIfComplete.body().at("/missing").toString()).contains("本人身份证", "容缺受理");

        accepts(officer, acceptance, id, "id-card").is(200);

        var seen = worker.sees(id);
        assertThat(seen.text("/standing/kind")).isEqualTo("under-way");
        assertThat(seen.text("/standing/notice/materials/0/requirement")).isEqualTo("id-card");
        assertThat(seen.text("/standing/notice/materials/0/note")).isEqualTo("请补交背面");
        var clock = seen.body()
                .at("/countdowns")
                .valueStream()
                .filter(each -> each.at("/clock").asString().equals("missing-materials"))
                .findFirst()
                .orElseThrow();
        assertThat(clock.at("/turn").asString()).isEqualTo("citizen");
        assertThat(clock.at("/slack/workingDays").asInt()).isEqualTo(10);
        assertThat(clock.at("/committed/day").asString()).isNotBlank();
        worker.findsOn("todo", id);
        assertThat(papers(worker, id)).contains("incomplete-acceptance");

        if (steps != null) {
            Stream.of(steps.split(", *")).forEach(step -> take(officer, id, step));
        }
        var tooEarly = decides(officer, id, decision).is(409);
        assertThat(tooEarly.problem()).isEqualTo("precondition-missing");
        assertThat(tooEarly.body().at("/missing").toString()).contains("容缺的材料已经补齐");
        var ended = officer.tries("terminate-incomplete", id, "\"ground\":\"not-completed\"", "\"statement\":\"逾期\"");
        assertThat(ended.is(409).problem()).as("its time has not run out").isEqualTo("action-not-lawful");

        var card = worker.handsIn(seen.text("/bundle"), "id-card");
        worker.supplements(id, "{\"materials\":[\"" + card + "\"]}").is(200);

        assertThat(worker.sees(id).body().at("/countdowns").findValuesAsString("clock"))
                .doesNotContain("missing-materials");
        worker.findsOn("in-progress", id);
        assertThat(officer.sees(id).body().at("/missing")).isEmpty();
        decides(officer, id, decision).is(200);
        assertThat(worker.sees(id).text("/standing/kind")).isEqualTo("decided");
    }

    /// The checklist says what may follow; without the promise, nothing is submitted.
    private static String submitsWithoutTheIdentityCard(Applicant worker, String matter) {
        var bundle = worker.opens(matter);
        worker.fillsInEverything(bundle);
        worker.handsInWhatTheChecklistAsksFor(bundle, "id-card");
        var checklist = worker.person()
                .get("/api/v1/bundles/" + bundle + "/checklist")
                .is(200)
                .body();
        assertThat(checklist.at("/missing").toString()).isEqualTo("[\"id-card\"]");
        assertThat(checklist.at("/mayFollow").toString()).isEqualTo("[\"id-card\"]");
        var refused = worker.person()
                .submit(bundle, worker.versionOf(bundle), UUID.randomUUID().toString())
                .is(422);
        assertThat(refused.problem()).isEqualTo("materials-missing");

        worker.fillsIn(bundle, "{\"declaration\": {\"toFollow\": true}}");
        var receipt = worker.person()
                .submit(bundle, worker.versionOf(bundle), UUID.randomUUID().toString())
                .is(201);
        return Applicant.mattersIn(receipt.body()).get(matter);
    }

    private static Answer accepts(Officer officer, String acceptance, String matter, String missing) {
        return officer.tries(acceptance, matter, """
                "notice": {"materials": [
                  {"requirement": "%s", "finding": "to-follow", "reason": "missing", "note": "请补交背面"}]}""".formatted(missing));
    }

    private static String papers(Applicant worker, String matter) {
        return worker.person()
                .get("/api/v1/matters/" + matter + "/timeline")
                .is(200)
                .body()
                .toString();
    }

    private static void take(Officer officer, String matter, String step) {
        officer.does(step, matter, FilledIn.of(offer(officer, matter, step), ""));
    }

    private static Answer decides(Officer officer, String matter, String decision) {
        var words = decision.split("=");
        return officer.tries(words[0], matter, FilledIn.of(offer(officer, matter, words[0]), words[1]));
    }

    /// What the desk says of an action, whether it is possible now or blocked by something that is missing.
    private static JsonNode offer(Officer officer, String matter, String action) {
        var offers = officer.person()
                .get("/api/v1/desk/matters/" + matter + "/actions")
                .is(200)
                .body();
        return offers.at("/actions")
                .valueStream()
                .map(each -> each.at("/action"))
                .filter(each -> each.at("/code").asString().equals(action))
                .findFirst()
                .orElseGet(() -> offers.at("/nothing"));
    }
}
