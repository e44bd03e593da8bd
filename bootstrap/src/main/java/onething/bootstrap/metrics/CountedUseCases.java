package onething.bootstrap.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import onething.application.port.Unavailable;
import onething.application.port.in.bundle.HandInMaterial;
import onething.application.port.in.bundle.SubmitBundle;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.signin.FinishSignIn;
import onething.application.port.in.signin.SignInWithPassword;
import onething.application.port.in.transparency.VerifyTrail;
import onething.application.port.in.upload.ContinueUpload;
import onething.application.port.out.signin.FaceSignIns;
import onething.bootstrap.security.SecurityLog;
import onething.domain.refusal.Refused;
import onething.domain.signin.Authentication;
import onething.domain.signin.FaceOutcome;
import onething.domain.signin.FaceSignIn;
import onething.domain.signin.FaceSignIn.AtProvider;
import onething.domain.signin.SecretHash;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import reactor.core.publisher.Mono;

/// Counts what the use cases do, around them: they know nothing of it.
///
/// | meter | labels | meaning |
/// |-------------------------|------------------|----------------------------------------------------------------|
/// | `onething.submissions` | | submissions that were answered with a receipt |
/// | `onething.actions` | `action` | actions of officers that were done |
/// | `onething.sign.ins` | `way`, `outcome` | ends of sign-ins; a refusal is the outcome, by its name |
/// | `onething.uploads` | `outcome` | files that became a material, or why they did not |
/// | `onething.trail.verifications` | `outcome` | verifications of the whole trail: sound or flawed |
final class CountedUseCases implements BeanPostProcessor {

    private static final String SIGN_INS = "onething.sign.ins";
    private static final String UPLOADS = "onething.uploads";

    private final ObjectProvider<MeterRegistry> meters;
    private final ObjectProvider<SecurityLog> log;

    /// @param meters asked for when something is counted: this exists before the registry
    /// @param log    the same; it has a line for each sign-in that did not succeed
    CountedUseCases(ObjectProvider<MeterRegistry> meters, ObjectProvider<SecurityLog> log) {
        this.meters = meters;
        this.log = log;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return switch (bean) {
            case SubmitBundle submit -> counted(submit);
            case ActOnMatter act -> counted(act);
            case SignInWithPassword password -> counted(password);
            case FinishSignIn second -> counted(second);
            case HandInMaterial handIn -> counted(handIn);
            case ContinueUpload append -> counted(append);
            case VerifyTrail verify -> counted(verify);
            case FaceSignIns faces -> new CountedFaces(faces);
            default -> bean;
        };
    }

    private SubmitBundle counted(SubmitBundle submit) {
        return command -> submit.submit(command).doOnNext(_ -> count("onething.submissions"));
    }

    private ActOnMatter counted(ActOnMatter act) {
        return command -> act.act(command)
                .doOnNext(acted -> count(
                        "onething.actions", "action", acted.event().facts().action()));
    }

    private SignInWithPassword counted(SignInWithPassword password) {
        return command -> password.signIn(command)
                .doOnNext(outcome -> signIn("password", wordOf(outcome)))
                .doOnError(failure -> signIn("password", failed(failure)))
                .doOnNext(outcome -> {
                    if (!(outcome instanceof SignInWithPassword.SignedIn)) {
                        passwordGiven(command, wordOf(outcome));
                    }
                })
                .doOnError(failure -> passwordGiven(command, failed(failure)));
    }

    private void passwordGiven(SignInWithPassword.Command command, String outcome) {
        log.getObject().passwordGiven(command.signIn(), command.account(), outcome);
    }

    private static String wordOf(SignInWithPassword.Outcome outcome) {
        return switch (outcome) {
            case SignInWithPassword.SignedIn _ -> "signed-in";
            case SignInWithPassword.AtSecondStep _ -> "second-step";
            case SignInWithPassword.AtNewPassword _ -> "new-password";
        };
    }

    private FinishSignIn counted(FinishSignIn second) {
        return command -> second.finish(command)
                .doOnNext(_ -> signIn("second-step", "signed-in"))
                .doOnError(failure -> signIn("second-step", failed(failure)))
                .doOnError(failure -> log.getObject()
                        .secondStepRefused(command.signIn(), command.proof().method(), failed(failure)));
    }

    private HandInMaterial counted(HandInMaterial handIn) {
        return command -> handIn.handIn(command)
                .doOnNext(_ -> count(UPLOADS, "outcome", "accepted"))
                .doOnError(failure -> count(UPLOADS, "outcome", failed(failure)));
    }

    private ContinueUpload counted(ContinueUpload append) {
        return command -> append.append(command)
                .doOnNext(upload -> {
                    if (upload.isComplete()) {
                        count(UPLOADS, "outcome", "accepted");
                    }
                })
                .doOnError(failure -> count(UPLOADS, "outcome", failed(failure)));
    }

    private VerifyTrail counted(VerifyTrail verify) {
        return who -> verify.verify(who)
                .doOnNext(found ->
                        count("onething.trail.verifications", "outcome", found.isSound() ? "sound" : "flawed"));
    }

    private void signIn(String way, String outcome) {
        count(SIGN_INS, "way", way, "outcome", outcome);
    }

    private void count(String name, String... tags) {
        meters.getObject().counter(name, tags).increment();
    }

    /// A word of a fixed set: the name of the refusal, or what failed.
    static String failed(Throwable failure) {
        return switch (failure) {
            case Refused refused -> kebab(refused.refusal().getClass().getSimpleName());
            case Unavailable _ -> "unavailable";
            default -> "fault";
        };
    }

    static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /// The one place through which every end of a sign-in by 粤信签 goes.
    private final class CountedFaces implements FaceSignIns {

        private final FaceSignIns faces;

        CountedFaces(FaceSignIns faces) {
            this.faces = faces;
        }

        @Override
        public Mono<Void> add(AtProvider begun) {
            return faces.add(begun);
        }

        @Override
        public Mono<FaceSignIn> find(SecretHash id) {
            return faces.find(id);
        }

        @Override
        public Mono<AtProvider> takeByState(SecretHash state) {
            return faces.takeByState(state);
        }

        @Override
        public Mono<FaceSignIn> advance(FaceSignIn from, FaceSignIn to) {
            return faces.advance(from, to).doOnNext(stored -> {
                if (stored instanceof FaceSignIn.Ended ended) {
                    ended(ended);
                }
            });
        }

        private void ended(FaceSignIn.Ended ended) {
            signIn("face", ended.outcome().wireName());
            if (ended.outcome() != FaceOutcome.VERIFIED) {
                var file = ended.file();
                log.getObject()
                        .providerRefused(
                                file.signIn(),
                                file.way() == FaceSignIn.Way.FACE
                                        ? Authentication.Method.FACE
                                        : Authentication.Method.PROVIDER,
                                ended.outcome().wireName());
            }
        }
    }
}
