package onething.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import onething.bootstrap.journey.support.Answer;
import onething.bootstrap.journey.support.Applicant;
import onething.bootstrap.journey.support.Officer;
import onething.bootstrap.journey.support.Today;
import onething.bootstrap.journey.support.WholeSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Other cases of a matter: returned and corrected, withdrawn, waiting for another matter, changed by two
/// officers at once.
class ActionsOfAMatterTest extends WholeSystem {

    private Applicant worker;
    private Officer injuryOfficer;

    @BeforeEach
    void peopleSignIn() {
        worker = new Applicant(signedIn("lina"));
        injuryOfficer = new Officer(signedIn("injury"));
    }

    @Test
    void aMatterIsReturnedCorrectedAndFinished() {
        var injury = worker.submits("injury-determination").get("injury-determination");
        refusesAReasonThatTheGuideDoesNotHave(injury);
        injuryOfficer.does("request-supplement", injury, "\"statement\":\"请在15日内补正\"", """
                "notice": {
                  "materials": [
                    {"requirement": "diagnosis", "finding": "replace", "reason": "illegible", "note": "印章看不清"}
                  ],
                  "fields": [{"field": "accident.injuredPart", "note": "请写明左手还是右手"}]
                }""");
        worker.findsOn("returned", injury);
        assertThat(worker.person()
                        .get("/api/v1/matters/" + injury + "/timeline")
                        .is(200)
                        .text("/events/1/note"))
                .contains("看不清，印章看不清");
        assertThat(worker.supplements(injury, "{}").is(422).body().at("/faults").size())
                .isEqualTo(2);

        var again = worker.handsIn(worker.sees(injury).text("/bundle"), "diagnosis");
        worker.supplements(
                        injury,
                        "{\"materials\":[\"" + again
                                + "\"],\"corrections\":{\"accident\":{\"injuredPart\":\"右手食指末节\"}}}")
                .is(200);
        worker.findsOn("in-progress", injury);
        injuryOfficer
                .does("accept", injury)
                .does(
                        "decide",
                        injury,
                        "\"outcome\":\"not-recognised\"",
                        "\"statement\":\"不属于因工作原因受到的伤害\"",
                        "\"inputs\":{\"item\":\"none\",\"basis\":\"工伤保险条例第十四条\"}");
        injuryOfficer.serves(
                injury, "\"employerReceived\":\"" + Today.iso() + "\"", "\"fundCopied\":\"" + Today.iso() + "\"");

        assertThat(worker.sees(injury).text("/standing/kind")).isEqualTo("closed");
    }

    private void refusesAReasonThatTheGuideDoesNotHave(String injury) {
        var offered = injuryOfficer.sees(injury).body().at("/verdictReasons");
        assertThat(offered).extracting(reason -> reason.at("/code").asString()).contains("illegible", "missing");
        assertThat(offered).allMatch(reason -> !reason.at("/hint").asString().isBlank());

        var refused = injuryOfficer.tries("request-supplement", injury, """
                        "notice": {"materials": [
                          {"requirement": "diagnosis", "finding": "replace", "reason": "ugly", "note": "印章看不清"}]}""").is(422);
        assertThat(refused.text("/faults/0/path")).isEqualTo("/notice/materials/0/reason");
        assertThat(refused.text("/faults/0/detail")).contains("看不清（illegible）", "没有签名或盖章（unsigned）");
    }

    @Test
    void anInjuryIsAcceptedWithAMissingPaperAndRecognisedOnceItHasCome() {
        var injury = worker.submits("injury-determination").get("injury-determination");
        var list = """
                "notice": {"materials": [
                  {"requirement": "%s", "finding": "to-follow", "reason": "missing", "note": "请补交背面"}]}""";
        assertThat(injuryOfficer
                        .tries("accept-incomplete", injury, list.formatted("diagnosis"))
                        .is(422)
                        .text("/faults/0/detail"))
                .contains("可以容缺的只有", "社保卡");
        injuryOfficer.does("accept-incomplete", injury, list.formatted("id-card"));

        var seen = worker.sees(injury);
        assertThat(seen.text("/standing/kind")).isEqualTo("under-way");
        assertThat(seen.text("/standing/notice/materials/0/requirement")).isEqualTo("id-card");
        assertThat(seen.body().at("/countdowns").findValuesAsString("clock")).contains("missing-materials");
        worker.findsOn("todo", injury);
        var tooEarly = recognises(injury).is(409);
        assertThat(tooEarly.problem()).isEqualTo("precondition-missing");
        assertThat(tooEarly.body().at("/missing").toString()).contains("容缺的材料已经补齐");

        var card = worker.handsIn(seen.text("/bundle"), "id-card");
        worker.supplements(injury, "{\"materials\":[\"" + card + "\"]}").is(200);

        assertThat(worker.sees(injury).body().at("/standing").has("notice")).isFalse();
        worker.findsOn("in-progress", injury);
        recognises(injury).is(200);
    }

    private Answer recognises(String injury) {
        return injuryOfficer.tries(
                "decide",
                injury,
                "\"outcome\":\"recognised\"",
                "\"statement\":\"因工作原因受到事故伤害\"",
                "\"inputs\":{\"item\":\"work-accident\",\"basis\":\"工伤保险条例第十四条第（一）项\"}");
    }

    @Test
    void onlyItsApplicantWithdrawsAMatter() {
        var injury = worker.submits("injury-determination").get("injury-determination");
        var another = new Applicant(signedIn("chenwei"));

        assertThat(another.person()
                        .change("/api/v1/matters/" + injury + "/withdrawal", "\"1\"", "{}")
                        .is(404)
                        .problem())
                .isEqualTo("matter-unknown");
        worker.withdraws(injury).is(200);

        assertThat(worker.sees(injury).text("/standing/kind")).isEqualTo("withdrawn");
        assertThat(worker.withdraws(injury).is(409).problem()).isEqualTo("action-not-lawful");
    }

    @Test
    void aMatterThatWaitsIsReleasedWhenTheInjuryIsRecognised() {
        var matters = worker.submits("injury-determination", "capacity-assessment");
        var waiting = matters.get("capacity-assessment");
        assertThat(worker.sees(waiting).body().at("/countdowns")).isEmpty();

        decides(matters.get("injury-determination"), "recognised");

        assertThat(worker.sees(waiting).text("/standing/kind")).isEqualTo("submitted");
        assertThat(worker.sees(waiting).body().at("/countdowns")).isNotEmpty();
    }

    @Test
    void aMatterThatWaitsIsClosedWithTheReasonWhenTheInjuryIsNotRecognised() {
        var matters = worker.submits("injury-determination", "capacity-assessment");

        decides(matters.get("injury-determination"), "not-recognised");

        var waiting = worker.sees(matters.get("capacity-assessment"));
        assertThat(waiting.text("/standing/kind")).isEqualTo("closed");
        assertThat(waiting.text("/standing/statement")).isNotBlank();
    }

    @Test
    void ofTwoOfficersAtOnceOneWinsAndTheOtherGetsTheCurrentVersion() {
        var injury = worker.submits("injury-determination").get("injury-determination");
        var version = injuryOfficer.sees(injury).header("ETag");

        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 2)
                    .mapToObj(_ ->
                            CompletableFuture.supplyAsync(() -> injuryOfficer.acts(injury, version, "accept"), desks))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
            var stale = answers.stream()
                    .filter(answer -> answer.status() == 412)
                    .findFirst()
                    .orElseThrow();
            assertThat(stale.problem()).isEqualTo("changed-meanwhile");
            assertThat(stale.text("/present"))
                    .isEqualTo(injuryOfficer.sees(injury).text("/matter/version"));
        }
    }

    @Test
    void aBundleIsSubmittedOnceForRepeatedRequests() {
        var bundle = worker.opens("injury-determination");
        worker.fillsInEverything(bundle);
        worker.handsInWhatTheChecklistAsksFor(bundle);
        var version = worker.versionOf(bundle);
        var key = UUID.randomUUID().toString();

        try (var phones = Executors.newVirtualThreadPerTaskExecutor()) {
            var numbers = IntStream.range(0, 20)
                    .mapToObj(_ ->
                            CompletableFuture.supplyAsync(() -> worker.person().submit(bundle, version, key), phones))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .map(answer -> answer.is(201).text("/number"))
                    .distinct();

            assertThat(numbers).hasSize(1);
        }
    }

    private void decides(String injury, String outcome) {
        injuryOfficer
                .does("accept", injury)
                .does(
                        "decide",
                        injury,
                        "\"outcome\":\"" + outcome + "\"",
                        "\"statement\":\"经调查核实\"",
                        "\"inputs\":{\"item\":\"" + (outcome.equals("recognised") ? "work-accident" : "none")
                                + "\",\"basis\":\"工伤保险条例第十四条\"}");
    }
}
