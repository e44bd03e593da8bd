package onething.application.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class FaceAttemptsTest extends FaceSignInHouse {

    @Test
    void fiveFailedComparisonsADayAreAllThereAreForANumber() {
        house.registered("lina");
        for (int i = 0; i < 5; i++) {
            var again = house.begun();
            provider.outcome = FaceOutcome.NOT_SAME_PERSON;
            var face = atTheCamera(again);
            readFace.read(face, BrowserSecrets.of(again.browser())).block();
        }
        var again = house.begun();
        var face = atTheCamera(again);

        assertThat(readFace.read(face, BrowserSecrets.of(again.browser()))
                        .block()
                        .outcome())
                .isEqualTo(FaceOutcome.LOCKED);
    }

    @Test
    void comparisonsBegunSideBySideDoNotMakeTheDaysTriesMore() {
        house.registered("lina");
        var atTheCamera = new ArrayList<Map.Entry<Begun, Secret>>();
        for (int i = 0; i < 8; i++) {
            var again = house.begun();
            var face = atTheCamera(again);
            atTheCamera.add(Map.entry(again, face));
        }
        provider.outcome = FaceOutcome.NOT_SAME_PERSON;

        var verdicts = outcomes(atTheCamera);
        house.pass(Duration.ofSeconds(31));
        provider.outcome = FaceOutcome.VERIFIED;

        assertThat(verdicts).filteredOn(FaceOutcome.NOT_SAME_PERSON::equals).hasSize(5);
        assertThat(outcomes(atTheCamera))
                .filteredOn(outcome -> outcome != FaceOutcome.NOT_SAME_PERSON)
                .containsOnly(FaceOutcome.LOCKED);
    }

    private List<FaceOutcome> outcomes(List<Map.Entry<Begun, Secret>> all) {
        return all.stream()
                .map(one -> readFace.read(
                                one.getValue(), BrowserSecrets.of(one.getKey().browser()))
                        .block()
                        .outcome())
                .toList();
    }

    @Test
    void oneBrowserDoesNotTryOthersNumbersForLong() {
        house.registered("lina");
        provider.outcome = FaceOutcome.LIVENESS_FAILED;
        for (int i = 0; i < 5; i++) {
            var face = sent().face();
            back(provider.state, "code");
            status(face);
            house.pass(Duration.ofSeconds(1));
        }

        beginFace
                .begin(command(begun))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(TriesExhausted.class));
    }

    private Secret atTheCamera(Begun again) {
        var face = beginFace.begin(command(again)).block().face();
        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        BrowserSecrets.of(again.browser()),
                        Optional.of(provider.state),
                        Optional.of("code"),
                        Optional.empty()))
                .block();
        return face;
    }
}
