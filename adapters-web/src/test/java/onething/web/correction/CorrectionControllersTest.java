package onething.web.correction;

import static onething.web.Api.problem;
import static onething.web.Callers.LI_NA;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import onething.application.port.Page;
import onething.application.port.in.correction.AskCorrection;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.DecideCorrection;
import onething.application.port.in.correction.ListCorrectionsAtDesk;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Request;
import onething.domain.correction.Correction.Ruling;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.matter.MatterFile;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.CorrectionDecided;
import onething.domain.refusal.Refusal.CorrectionUnknown;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import onething.web.Api;
import onething.web.LiNasMatter;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class CorrectionControllersTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:12:00Z");
    private static final UUID ID = new UUID(0x0190_0000_0000_7000L, 7);
    private static final MatterFile FILE = LiNasMatter.of(ID, "injury-determination", "work-injury");
    private static final FormField NAME = new FormField(
            FieldPath.of("worker.name"),
            "劳动者姓名",
            new FieldKind.PersonName(),
            true,
            Condition.ALWAYS,
            "",
            new Source(Provenance.LOCAL, ""));

    private final List<Object> commands = new ArrayList<>();

    @Test
    void requestedCorrectionsAreListedMatterByMatter() {
        ask("\"李娜娜\"")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("waiting")
                .jsonPath("$.items[0].field.label")
                .isEqualTo("劳动者姓名")
                .jsonPath("$.items[0].kept")
                .isEqualTo("李娜")
                .jsonPath("$.items[0].ruling")
                .doesNotExist();

        assertThat(commands).singleElement().isInstanceOfSatisfying(AskCorrection.Command.class, command -> {
            assertThat(command.field()).isEqualTo(NAME.path());
            assertThat(command.wanted()).isEqualTo(new Answer.Text("李娜娜"));
        });
    }

    @Test
    void anInvalidValueIsRefusedWithItsPlace() {
        problem(ask("{\"first\": \"李\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/value");
        problem(ask("null"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/value");
        assertThat(commands).isEmpty();
    }

    @Test
    void aDecisionNamesTheCapacityButNotThePerson() {
        decide(correction -> Mono.just(details(correction.ruled(
                        correction.kept(),
                        new Ruling(true, OFFICER_WANG.id(), Role.OFFICER, new Text("与身份证一致"), NOW)))))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"3\"")
                .expectBody()
                .jsonPath("$.ruling.by")
                .isEqualTo("officer")
                .jsonPath("$.state")
                .isEqualTo("accepted");
        assertThat(commands).singleElement().isInstanceOfSatisfying(DecideCorrection.Command.class, command -> {
            assertThat(command.version()).isEqualTo(2);
            assertThat(command.accept()).isTrue();
            assertThat(command.reason().isBlank()).isTrue();
        });
    }

    @Test
    void anImpossibleDecisionIsRefused() {
        problem(decide(_ -> Mono.error(new CorrectionUnknown(ID)::refused)), 404, "correction-unknown");
        problem(decide(_ -> Mono.error(new CorrectionDecided(ID)::refused)), 409, "correction-decided");
    }

    @Test
    void theDesksListHoldsNoAnswers() {
        var row = new ListCorrectionsAtDesk.Row(ID, FILE, "工伤认定", NAME.path(), NAME.label(), NOW);
        ListCorrectionsAtDesk list = _ -> Mono.just(new Page<>(List.of(row), Optional.empty(), 1));

        Api.of(OFFICER_WANG, new DeskCorrectionController(list, _ -> Mono.empty(), _ -> Mono.empty()))
                .get()
                .uri("/api/v1/desk/corrections")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].field.path")
                .isEqualTo("worker.name")
                .jsonPath("$.items[0].number")
                .isEqualTo(FILE.number().toString())
                .jsonPath("$.total")
                .isEqualTo(1);
    }

    private ResponseSpec ask(String value) {
        AskCorrection ask = command -> {
            commands.add(command);
            return Mono.just(List.of(details(correction())));
        };
        return post(
                Api.of(LI_NA, new OwnCorrectionController(ask, _ -> Mono.empty())),
                "/api/v1/me/corrections",
                "{\"bundle\": \"" + ID + "\", \"field\": \"worker.name\", \"value\": " + value
                        + ", \"reason\": \"写错了\"}");
    }

    private ResponseSpec decide(Function<Correction, Mono<CorrectionDetails>> answer) {
        DecideCorrection decide = command -> {
            commands.add(command);
            return answer.apply(correction());
        };
        return post(
                Api.of(OFFICER_WANG, new DeskCorrectionController(_ -> Mono.empty(), _ -> Mono.empty(), decide)),
                "/api/v1/desk/corrections/" + ID + "/decision",
                "{\"accept\": true}");
    }

    private static ResponseSpec post(WebTestClient api, String path, String json) {
        return api.post()
                .uri(path)
                .header("If-Match", "\"2\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(json)
                .exchange();
    }

    private static CorrectionDetails details(Correction correction) {
        return new CorrectionDetails(correction, 3, FILE, "工伤认定", NAME, Optional.of("李娜"), "李娜娜");
    }

    private static Correction correction() {
        return new Correction(
                ID,
                FILE.id(),
                new Request(new PersonId(ID), NAME.path(), new Answer.Text("李娜娜"), new Text("写错了"), NOW),
                Optional.of(new Answer.Text("李娜")),
                "salt",
                Optional.empty());
    }
}
