package onething.web.plan;

import static onething.application.port.out.matter.StoredFixtures.aMaterial;
import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.DETERMINATION;
import static onething.domain.guide.GuideFixtures.RECORDS;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.bundle.ReadChecklist;
import onething.application.port.in.guide.PlanBundle;
import onething.domain.bundle.Plan;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Checklist;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class PlanControllerTest {

    private static final Set<MatterCode> BOTH = Set.of(DETERMINATION, ASSESSMENT);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final BundleGuide guide = aBundleGuide();
    private final AtomicReference<PlanBundle.Query> asked = new AtomicReference<>();

    private PlanBundle plan = query -> {
        asked.set(query);
        return Mono.just(Plan.of(guide, BOTH, query.facts(), MONDAY, WorkingCalendar.of(List.of())));
    };
    private final ReadChecklist checklist = _ -> Mono.just(new ReadChecklist.Found(
            3, Checklist.of(guide, BOTH, Answers.NONE), List.of(aMaterial("诊断证明.pdf")), List.of(RECORDS), List.of()));

    @Test
    void aSelectionIsPlannedWithoutSigningIn() {
        plan("{\"matters\": [\"determination\", \"assessment\"], \"answers\": {\"worker\": {\"phone\": \"13800001111\"}}}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.starts.length()")
                .isEqualTo(2)
                .jsonPath("$.checklist.items")
                .isArray();

        assertThat(asked.get())
                .isEqualTo(new PlanBundle.Query(
                        "labour-rights",
                        List.of("determination", "assessment"),
                        new Answers(Map.of(FieldPath.of("worker.phone"), new Answer.Text("13800001111")))));
    }

    @Test
    void anInvalidFactIsNamed() {
        Api.problem(plan("{\"matters\": [\"determination\"], \"answers\": {\"worker\": [1]}}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/answers/worker");
    }

    @Test
    void aPlanNeedsMatters() {
        Api.problem(plan("{}"), 422, "request-invalid")
                .jsonPath("$.faults[0].rule")
                .isEqualTo("required");
    }

    @Test
    void aPlanWithoutMattersIsRefusedWithTheOfferedOnes() {
        plan = _ -> Mono.error(new Refusal.NoMatterChosen(List.of("determination"))::refused);

        Api.problem(plan("{\"matters\": []}"), 422, "no-matter-chosen");
    }

    @Test
    void theChecklistOfABundleSaysWhatIsThereAndWhatIsMissing() {
        client().get()
                .uri("/api/v1/bundles/{id}/checklist", new UUID(1, 1))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.missing[0]")
                .isEqualTo("records")
                .jsonPath("$.items[0].heldBy")
                .isArray();
    }

    private ResponseSpec plan(String body) {
        return client().post()
                .uri("/api/v1/guides/labour-rights/plan")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(LI_NA, new PlanController(plan, checklist));
    }
}
