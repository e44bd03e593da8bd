package onething.web.bundle;

import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.bundle.ChooseMatters;
import onething.application.port.in.bundle.DiscardBundle;
import onething.application.port.in.bundle.ListBundles;
import onething.application.port.in.bundle.OpenBundle;
import onething.application.port.in.bundle.ReadBundle;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.bundle.Bundle;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.domain.matter.MatterChange;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class BundleControllerTest {

    private static final MediaType MERGE_PATCH = MediaType.parseMediaType(BundleController.MERGE_PATCH);
    private static final UUID SOME = new UUID(0x0190_0000_0000_7000L, 9);
    private static final FormReport LACKS_A_NAME = new FormReport(
            List.of(new Fault("/answers/worker/name", "required", "请填写姓名")),
            List.of(new Fault("/answers/bank/account", "luhn", "请核对账号")));

    private final Bundle.Draft draft = aDraft();

    private OpenBundle open = _ -> Mono.error(new AssertionError("not asked to open"));
    private ListBundles list = _ -> Mono.error(new AssertionError("not asked to list"));
    private ReadBundle read = _ -> Mono.error(new AssertionError("not asked to read"));
    private final ReviseAnswers revise = _ -> Mono.error(new AssertionError("not asked to revise"));
    private ChooseMatters choose = _ -> Mono.error(new AssertionError("not asked to choose"));
    private DiscardBundle discard = _ -> Mono.error(new AssertionError("not asked to discard"));

    @Test
    void anOpenedDraftHasItsAddressAndItsVersion() {
        var asked = new AtomicReference<OpenBundle.Command>();
        open = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(draft, 0));
        };

        open("{\"guide\": \"labour-rights\", \"matters\": [\"injury-determination\"]}", "key-1")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(
                        HttpHeaders.LOCATION, "/api/v1/bundles/" + draft.id().value())
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("draft")
                .jsonPath("$.matters[0]")
                .isEqualTo("injury-determination")
                .jsonPath("$.answers.worker.name")
                .isEqualTo("李娜");

        assertThat(asked.get())
                .isEqualTo(new OpenBundle.Command(LI_NA, "labour-rights", List.of("injury-determination"), "key-1"));
    }

    @Test
    void noDraftIsOpenedWithoutAKey() {
        problem(
                client().post()
                        .uri("/api/v1/bundles")
                        .contentType(APPLICATION_JSON)
                        .bodyValue("{\"guide\": \"labour-rights\", \"matters\": []}")
                        .exchange(),
                400,
                "key-required");
    }

    @Test
    void aKeyThatIsTooLongIsRefused() {
        problem(open("{\"guide\": \"labour-rights\", \"matters\": []}", "k".repeat(129)), 400, "parameter-invalid");
    }

    @Test
    void anUnknownMatterIsRefusedWithTheOfferedOnes() {
        open = _ -> Mono.error(new Refusal.MatterNotOffered("x", List.of("injury-determination"))::refused);

        problem(open("{\"guide\": \"labour-rights\", \"matters\": [\"x\"]}", "k"), 422, "matter-not-offered");
    }

    @Test
    void aDraftSaysWhatItLacks() {
        read = _ -> Mono.just(new ReadBundle.Found(draft, 3, LACKS_A_NAME, List.of(), Set.of()));

        client().get()
                .uri("/api/v1/bundles/{id}", draft.id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.ETAG, tag -> assertThat(tag).startsWith("\"3."))
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(3)
                .jsonPath("$.faults[0].path")
                .isEqualTo("/answers/worker/name")
                .jsonPath("$.warnings[0].rule")
                .isEqualTo("luhn")
                .jsonPath("$.materials[0].meets[0]")
                .isEqualTo("diagnosis")
                .jsonPath("$.became")
                .doesNotExist();
    }

    @Test
    void aSubmittedBundleNamesItsMatters() {
        var submitted = aSubmittedBundle();
        var matters = bothMatters(submitted).stream().map(MatterChange::after).toList();
        read = _ -> Mono.just(new ReadBundle.Found(
                submitted, 4, new FormReport(List.of(), List.of()), matters, Set.of(FieldPath.of("worker.phone"))));

        client().get()
                .uri("/api/v1/bundles/{id}", submitted.id().value())
                .exchange()
                .expectBody()
                .jsonPath("$.standing")
                .isEqualTo("submitted")
                .jsonPath("$.number")
                .isEqualTo(submitted.number().toString())
                .jsonPath("$.masked")
                .isEqualTo(List.of("worker.phone"))
                .jsonPath("$.became[1].standing.kind")
                .isEqualTo("awaiting-prerequisite")
                .jsonPath("$.faults")
                .doesNotExist();
    }

    @Test
    void anUnchangedBundleIsAnsweredWith304() {
        read = _ -> Mono.just(new ReadBundle.Found(draft, 3, LACKS_A_NAME, List.of(), Set.of()));
        Api.isNotReadTwice(client(), "/api/v1/bundles/{id}", draft.id().value());
    }

    @Test
    void someoneElsesBundleIsUnknown() {
        read = query -> Mono.error(new Refusal.BundleUnknown(query.bundle().value())::refused);

        problem(client().get().uri("/api/v1/bundles/{id}", SOME).exchange(), 404, "bundle-unknown");
    }

    @Test
    void nothingIsChangedWithoutAVersion() {
        var body = client().patch()
                .uri("/api/v1/bundles/{id}", SOME)
                .contentType(MERGE_PATCH)
                .bodyValue("{}")
                .exchange();
        var matters = client().put()
                .uri("/api/v1/bundles/{id}/matters", SOME)
                .contentType(APPLICATION_JSON)
                .bodyValue("{\"matters\": []}")
                .exchange();
        var away = client().delete().uri("/api/v1/bundles/{id}", SOME).exchange();

        problem(body, 428, "version-required");
        problem(matters, 428, "version-required");
        problem(away, 428, "version-required");
    }

    @Test
    void theMattersOfADraftAreReplaced() {
        var asked = new AtomicReference<ChooseMatters.Command>();
        choose = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(draft, 5));
        };

        client().put()
                .uri("/api/v1/bundles/{id}/matters", draft.id().value())
                .header(HttpHeaders.IF_MATCH, "\"4\"")
                .contentType(APPLICATION_JSON)
                .bodyValue("{\"matters\": [\"inspection-complaint\"]}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"5\"")
                .expectBody();

        assertThat(asked.get())
                .isEqualTo(new ChooseMatters.Command(LI_NA, draft.id(), 4, List.of("inspection-complaint")));
    }

    @Test
    void aDraftIsDiscarded() {
        discard = _ -> Mono.empty();

        client().delete()
                .uri("/api/v1/bundles/{id}", SOME)
                .header(HttpHeaders.IF_MATCH, "\"4\"")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();
    }

    @Test
    void aPageOfBundlesHasTheCursorOfTheNext() {
        var asked = new AtomicReference<ListBundles.Query>();
        list = query -> {
            asked.set(query);
            return Mono.just(new Page<>(
                    List.of(new Versioned<Bundle>(draft, 1), new Versioned<Bundle>(aSubmittedBundle(), 2)),
                    Optional.of("further"),
                    5));
        };

        client().get()
                .uri("/api/v1/bundles?after=here&limit=2")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].answers")
                .doesNotExist()
                .jsonPath("$.next")
                .isEqualTo("further")
                .jsonPath("$.total")
                .isEqualTo(5);

        assertThat(asked.get()).isEqualTo(new ListBundles.Query(LI_NA, Optional.of("here"), 2));
    }

    @Test
    void aPageIsNeverLongerThanAHundred() {
        problem(client().get().uri("/api/v1/bundles?limit=101").exchange(), 400, "parameter-invalid");
        problem(client().get().uri("/api/v1/bundles?limit=0").exchange(), 400, "parameter-invalid");
    }

    @Test
    void anInvalidIdIsRefused() {
        problem(client().get().uri("/api/v1/bundles?limit=many").exchange(), 400, "parameter-invalid");
    }

    private ResponseSpec open(String body, String key) {
        return client().post()
                .uri("/api/v1/bundles")
                .header("Idempotency-Key", key)
                .contentType(APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static WebTestClient.BodyContentSpec problem(ResponseSpec answer, int status, String name) {
        return Api.problem(answer, status, name);
    }

    private WebTestClient client() {
        return Api.of(LI_NA, new BundleController(open, list, read, revise, choose, discard));
    }
}
