package onething.application.service.signin;

import static onething.application.service.signin.SignInHouse.LI_NA;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.signin.AskingBrowser;
import onething.application.port.in.signin.BeginFaceSignIn;
import onething.application.port.in.signin.BeginSignIn.Begun;
import onething.application.port.in.signin.CompleteFaceSignIn;
import onething.application.port.in.signin.CompleteFaceSignIn.Next;
import onething.application.port.out.account.InMemoryConsents;
import onething.application.port.out.signin.IdentityProvider;
import onething.application.port.out.signin.InMemoryFaceSignIns;
import onething.domain.signin.BrowserSecrets;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn.FaceCheck;
import onething.domain.signin.FaceSignIn.IdentityAssertion;
import onething.domain.signin.FaceSignIn.Way;
import onething.domain.signin.Secret;
import reactor.core.publisher.Mono;

/// The sign-in fixture with signing in by face, and the steps of its users.
abstract class FaceSignInHouse {

    static final IdentityAssertion INTRODUCED = new IdentityAssertion("open-1", LI_NA, "L3");

    final SignInHouse house = new SignInHouse();
    final Provider provider = new Provider();
    private final InMemoryFaceSignIns faces = new InMemoryFaceSignIns();
    final InMemoryConsents consents = new InMemoryConsents();
    private final FaceAttempts tries =
            new FaceAttempts(house.triesMade, house.limits, house.devices, house.accounts, house.clock);
    private final FaceSteps steps =
            new FaceSteps(faces, provider, house.accounts, consents, tries, house.ids, house.clock, "2026-01");
    final BeginFaceSignInService beginFace =
            new BeginFaceSignInService(house.completion, steps, tries, faces, provider, house.secrets, house.clock);
    final ReadFaceSignInService readFace =
            new ReadFaceSignInService(steps, house.accounts, house.completion, house.devices);
    final CompleteFaceSignInService completeFace =
            new CompleteFaceSignInService(steps, faces, provider, house.accounts, readFace, house.clock);

    Begun begun = house.begun();

    BeginFaceSignIn.Begun sent() {
        return beginFace.begin(command(begun)).block();
    }

    static BeginFaceSignIn.Command command(Begun begun) {
        return new BeginFaceSignIn.Command(
                begun.signIn(),
                asking(begun),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                Way.FACE);
    }

    BeginFaceSignIn.Command command(
            Optional<Secret> face,
            Optional<String> name,
            Optional<String> number,
            boolean agreed,
            boolean consent,
            Way way) {
        return new BeginFaceSignIn.Command(begun.signIn(), asking(begun), face, name, number, agreed, consent, way);
    }

    BeginFaceSignIn.Command details(Secret face, String name, String number, boolean agreed) {
        return command(Optional.of(face), Optional.of(name), Optional.of(number), agreed, true, Way.FACE);
    }

    /// From an unknown network, on an unused device.
    static AskingBrowser asking(Begun begun) {
        return asking(begun, Optional.empty(), Optional.empty());
    }

    static AskingBrowser asking(Begun begun, Optional<Secret> device, Optional<String> network) {
        return new AskingBrowser(new BrowserSecrets(List.of(begun.browser())), device, network);
    }

    Next back(Secret state, String code) {
        return completeFace
                .complete(new CompleteFaceSignIn.Command(
                        asking(begun), Optional.of(state), Optional.of(code), Optional.empty()))
                .block();
    }

    Mono<Next> compared(Secret face) {
        return completeFace.complete(
                new CompleteFaceSignIn.Command(asking(begun), Optional.empty(), Optional.empty(), Optional.of(face)));
    }

    void passed() {
        var face = sent().face();
        back(provider.state, "code");
        provider.outcome = FaceOutcome.VERIFIED;
        compared(face).block();
    }

    FaceOutcome status(Secret face) {
        return readFace.read(face, asking(begun)).block().outcome();
    }

    /// Gives the answers that the test sets.
    static final class Provider implements IdentityProvider {

        Secret state = new Secret("none");
        IdentityAssertion introduced = INTRODUCED;
        FaceOutcome outcome = FaceOutcome.PENDING;
        int compared;
        boolean away;

        @Override
        public Mono<String> entrance(Secret given, Way way) {
            state = given;
            return Mono.just("https://provider.test");
        }

        @Override
        public Mono<Introduction> introduce(String code) {
            return Mono.just(
                    away ? new Introduction.Failed(FaceOutcome.PROVIDER_ERROR) : new Introduction.Known(introduced));
        }

        @Override
        public Mono<FaceBeginning> beginFace(IdentityAssertion whom, String outSeqNo, Secret face) {
            compared++;
            return Mono.just(new FaceBeginning.Begun(
                    new FaceCheck("verify", outSeqNo, whom.openId(), whom.person()), "https://face.test"));
        }

        @Override
        public Mono<FaceOutcome> result(FaceCheck check) {
            return Mono.just(outcome);
        }
    }
}
