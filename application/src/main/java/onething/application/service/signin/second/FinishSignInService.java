package onething.application.service.signin.second;

import java.time.Clock;
import java.util.List;
import onething.application.port.in.factor.CheckPasskey;
import onething.application.port.in.factor.CheckSecondFactor;
import onething.application.port.in.factor.ConfirmEnrolment;
import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.in.factor.FindSecondStep.Step;
import onething.application.port.in.signin.FinishSignIn;
import onething.application.port.in.signin.FinishSignIn.ByPasskey;
import onething.application.port.in.signin.FinishSignIn.Code;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.out.account.Accounts;
import onething.application.service.signin.RememberedDevice;
import onething.application.service.signin.SignInCompletion;
import onething.domain.account.Account;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.RecoveryCode;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.refusal.Refusal.SignInUnknown;
import reactor.core.publisher.Mono;

/// See [FinishSignIn].
public final class FinishSignInService implements FinishSignIn {

    private final SignInCompletion completion;
    private final FindSecondStep findSecondStep;
    private final CheckSecondFactor checkSecondFactor;
    private final CheckPasskey checkPasskey;
    private final ConfirmEnrolment confirmEnrolment;
    private final RememberedDevice devices;
    private final Accounts accounts;
    private final Clock clock;

    public FinishSignInService(
            SignInCompletion completion,
            FindSecondStep findSecondStep,
            CheckSecondFactor checkSecondFactor,
            CheckPasskey checkPasskey,
            ConfirmEnrolment confirmEnrolment,
            RememberedDevice devices,
            Accounts accounts,
            Clock clock) {
        this.completion = completion;
        this.findSecondStep = findSecondStep;
        this.checkSecondFactor = checkSecondFactor;
        this.checkPasskey = checkPasskey;
        this.confirmEnrolment = confirmEnrolment;
        this.devices = devices;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Mono<Finished> finish(Command command) {
        return completion
                .proven(command.signIn(), command.browser())
                .flatMap(accounts::find)
                .switchIfEmpty(Mono.error(new SignInUnknown()::refused))
                .flatMap(account -> accepted(command, account)
                        .flatMap(codes -> welcomed(command, account).map(signedIn -> new Finished(signedIn, codes))));
    }

    private Mono<List<RecoveryCode>> accepted(Command command, Account account) {
        return findSecondStep.stepOf(account).flatMap(step -> switch (command.proof()) {
            case Code(var code) -> byCode(step, account, code);
            case ByPasskey(var answer) -> byPasskey(step, command, account, answer);
        });
    }

    /// Gives the recovery codes of a second factor that this code sets up. The password of this sign-in was right
    /// minutes ago at most, so it is a fresh proof.
    private Mono<List<RecoveryCode>> byCode(Step step, Account account, String code) {
        return switch (step) {
            case CODE, PASSKEY -> checkSecondFactor.check(account.id(), code).thenReturn(List.of());
            case ENROL -> confirmEnrolment.confirm(account.id(), code, clock.instant());
            case NONE -> Mono.error(new SignInUnknown()::refused);
        };
    }

    private Mono<List<RecoveryCode>> byPasskey(
            Step step, Command command, Account account, PasskeyAnswer.Signed answer) {
        return step == Step.PASSKEY
                ? checkPasskey
                        .check(account.id(), command.signIn().hash(), answer)
                        .thenReturn(List.of())
                : Mono.error(new SecondFactorMissing()::refused);
    }

    private Mono<SignedIn> welcomed(Command command, Account account) {
        return completion
                .complete(command.signIn().hash(), account, command.proof().method())
                .zipWhen(_ -> devices.remember(command.device(), account.id()), SignedIn::new);
    }
}
