package onething.web.bundle;

import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.bundle.VerifyReceipt;
import onething.domain.bundle.Bundle;
import onething.domain.matter.MatterChange;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class SubmissionControllerTest {

    private final Bundle.Submitted submitted = aSubmittedBundle();

    private SubmitBundle submit = _ -> Mono.error(new AssertionError("not asked to submit"));
    private VerifyReceipt verify = (_, _) -> Mono.error(new AssertionError("not asked to verify"));

    @Test
    void aSubmissionReturnsAReceiptWithEveryMattersNumber() {
        var asked = new AtomicReference<SubmitBundle.Command>();
        submit = command -> {
            asked.set(command);
            return Mono.just(new SubmitBundle.Receipt(
                    submitted,
                    bothMatters(submitted).stream().map(MatterChange::after).toList()));
        };

        submit("\"6\"", "key-1")
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.number")
                .isEqualTo(submitted.number().toString())
                .jsonPath("$.matters[0].number")
                .isEqualTo(submitted.number() + "-02");

        assertThat(asked.get()).isEqualTo(new SubmitBundle.Command(LI_NA, submitted.id(), 6, "key-1", false));
    }

    @Test
    void aBundleWithMissingMaterialsIsRefusedWithTheirNames() {
        submit = _ -> Mono.error(new Refusal.MaterialsMissing(List.of("diagnosis-certificate"))::refused);

        Api.problem(submit("\"6\"", "k"), 422, "materials-missing")
                .jsonPath("$.missing[0]")
                .isEqualTo("diagnosis-certificate");
    }

    @Test
    void aBundleSubmittedByAnotherKeyStaysUnchanged() {
        submit = command ->
                Mono.error(new Refusal.BundleSubmitted(command.bundle().value())::refused);

        Api.problem(submit("\"6\"", "k"), 409, "bundle-submitted");
    }

    @Test
    void everyHolderOfAReceiptCanVerifyIt() {
        verify = (number, _) -> Mono.just(new VerifyReceipt.Verification(
                number, true, Optional.of(LocalDate.of(2026, 11, 23)), Optional.of("劳动维权服务“一件事”")));

        verification("JY202611230000017")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.genuine")
                .isEqualTo(true)
                .jsonPath("$.received")
                .isEqualTo("2026-11-23");
    }

    @Test
    void anUnknownNumberIsNotGenuine() {
        verify = (number, _) ->
                Mono.just(new VerifyReceipt.Verification(number, false, Optional.empty(), Optional.empty()));

        verification("whatever")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.genuine")
                .isEqualTo(false)
                .jsonPath("$.received")
                .doesNotExist();
    }

    private ResponseSpec submit(String ifMatch, String key) {
        return Api.of(LI_NA, new SubmissionController(submit, verify))
                .post()
                .uri("/api/v1/bundles/{id}/submission", submitted.id().value())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .header("Idempotency-Key", key)
                .exchange();
    }

    private ResponseSpec verification(String number) {
        return Api.of(LI_NA, new SubmissionController(submit, verify))
                .get()
                .uri("/api/v1/receipts/{number}/verification?code=7K3QM-9XF2B", number)
                .exchange();
    }
}
