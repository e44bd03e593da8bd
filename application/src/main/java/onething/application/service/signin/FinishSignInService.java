package onething.application.service.signin;

import java.time.Clock;
import java.util.List;
import onething.application.port.in.factor.CheckSecondFactor;
import onething.application.port.in.factor.ConfirmEnrolment;
import onething.application.port.in.factor.FindSecondStep;
import onething.application.port.in.signin.FinishSignIn;
import onething.application.port.in.signin.SignInWithPassword.SignedIn;
import onething.application.port.out.account.Accounts;
import onething.domain.account.Account;
import onething.domain.factor.RecoveryCode;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.signin.Authentication;
import reactor.core.publisher.Mono;

/// See [FinishSignIn].
public final class FinishSignInService implements FinishSignIn {

    private final SignInCompletion completion;
    private final FindSecondStep findSecondStep;
    private final CheckSecondFactor checkSecondFactor;
    private final ConfirmEnrolment confirmEnrolment;
    private final RememberedDevice devices;
    private final Accounts accounts;
    private final Clock clock;

    public FinishSignInService(
            SignInCompletion completion,
            FindSecondStep findSecondStep,
            CheckSecondFactor checkSecondFactor,
            ConfirmEnrolment confirmEnrolment,
            RememberedDevice devices,
            Accounts accounts,
            Clock clock) {
        this.completion = completion;
        this.findSecondStep = findSecondStep;
        this.checkSecondFactor = checkSecondFactor;
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
                .flatMap(account -> accepted(account, command.code())
                        .flatMap(codes -> welcomed(command, account).map(signedIn -> new Finished(signedIn, codes))));
    }

    /// Gives the recovery codes of a second factor that this code sets up. The password of this sign-in was right
    /// minutes ago at most, so it is a fresh proof.
    private Mono<List<RecoveryCode>> accepted(Account account, String code) {
        return findSecondStep.stepOf(account).flatMap(step -> switch (step) {
            case CODE -> checkSecondFactor.check(account.id(), code).thenReturn(List.of());
            case ENROL -> confirmEnrolment.confirm(account.id(), code, clock.instant());
            case NONE -> Mono.error(new SignInUnknown()::refused);
        });
    }

    private Mono<SignedIn> welcomed(Command command, Account account) {
        return completion
                .complete(command.signIn().hash(), account, Authentication.Method.PASSWORD_AND_CODE)
                .zipWhen(_ -> devices.remember(command.device(), account.id()), SignedIn::new);
    }
}
