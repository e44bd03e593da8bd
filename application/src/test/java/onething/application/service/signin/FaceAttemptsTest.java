package onething.application.service.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refused;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class FaceAttemptsTest extends FaceSignInHouse {

    @Test
    void aNumberAllowsFiveFailedComparisonsADay() {
        house.registered("lina");
        for (int i = 0; i < 5; i++) {
            var again = house.begun();
            provider.outcome = FaceOutcome.NOT_SAME_PERSON;
            var face = atTheCamera(again);
            readFace.read(face, asking(again)).block();
        }
        var again = house.begun();
        var face = atTheCamera(again);

        assertThat(readFace.read(face, asking(again)).block().outcome()).isEqualTo(FaceOutcome.LOCKED);
    }

    @Test
    void parallelComparisonsDoNotAllowMoreAttemptsADay() {
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
                .map(one -> readFace.read(one.getValue(), asking(one.getKey()))
                        .block()
                        .outcome())
                .toList();
    }

    @Test
    void oneBrowserCannotTryManyNumbers() {
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

    @Test
    void strangersAttemptsDoNotBlockThePersonOnAKnownDevice() {
        house.registered("lina");
        var device = signedInOn();
        provider.outcome = FaceOutcome.NOT_SAME_PERSON;
        for (int i = 0; i < 5; i++) {
            var stranger = house.begun();
            readFace.read(atTheCamera(stranger), asking(stranger)).block();
        }
        provider.outcome = FaceOutcome.VERIFIED;

        var elsewhere = house.begun();
        assertThat(outcome(elsewhere, asking(elsewhere))).isEqualTo(FaceOutcome.LOCKED);
        var atHome = house.begun();
        assertThat(outcome(atHome, asking(atHome, Optional.of(device), Optional.empty())))
                .isEqualTo(FaceOutcome.VERIFIED);
    }

    @Test
    void aSignInByFaceMakesTheDeviceKnownForPasswordsToo() {
        house.registered("lina");
        var device = signedInOn();
        for (int i = 0; i < 6; i++) {
            house.tried(house.begun(), "lina", "guess " + i)
                    .onErrorComplete(Refused.class)
                    .block();
        }

        house.tried(house.begun(), "lina", SignInHouse.PASSWORD)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(TriesExhausted.class));
        house.tried(house.begun(), "lina", SignInHouse.PASSWORD, Optional.of(device), Optional.empty())
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void oneNetworkCannotTryManyNumbers() {
        var network = Optional.of("203.0.113.7");
        provider.outcome = FaceOutcome.NOT_SAME_PERSON;
        house.registered("lina");
        for (int i = 0; i < SignInHouse.PER_NETWORK.burst(); i++) {
            house.limits.faceFailed(network).block();
        }
        var again = house.begun();

        beginFace
                .begin(new BeginFaceSignIn.Command(
                        again.signIn(),
                        asking(again, Optional.empty(), network),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        true,
                        Way.FACE))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(TriesExhausted.class));
        beginFace
                .begin(command(again))
                .as(StepVerifier::create)
                .expectNextCount(1)
                .verifyComplete();
    }

    private FaceOutcome outcome(Begun again, AskingBrowser asking) {
        return readFace.read(atTheCamera(again, asking), asking).block().outcome();
    }

    private Secret atTheCamera(Begun again) {
        return atTheCamera(again, asking(again));
    }

    private Secret atTheCamera(Begun again, AskingBrowser asking) {
        var face = beginFace.begin(command(again)).block().face();
        completeFace
                .complete(new CompleteFaceSignIn.Command(
                        asking, Optional.of(provider.state), Optional.of("code"), Optional.empty()))
                .block();
        return face;
    }

    /// The device of a sign-in by face that succeeded.
    private Secret signedInOn() {
        provider.outcome = FaceOutcome.VERIFIED;
        return readFace.read(atTheCamera(begun), asking(begun))
                .block()
                .signedIn()
                .orElseThrow()
                .device();
    }
}
