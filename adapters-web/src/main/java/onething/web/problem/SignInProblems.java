package onething.web.problem;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import onething.domain.code.WireNamed;
import onething.domain.refusal.Refusal.AboutSignIn;
import onething.domain.refusal.Refusal.AccessSearchEmpty;
import onething.domain.refusal.Refusal.AccountInUse;
import onething.domain.refusal.Refusal.AccountTaken;
import onething.domain.refusal.Refusal.AccountUnknown;
import onething.domain.refusal.Refusal.BusinessLicenceMissing;
import onething.domain.refusal.Refusal.BusinessLicenceNotInForce;
import onething.domain.refusal.Refusal.CaptchaNeeded;
import onething.domain.refusal.Refusal.CaptchaWrong;
import onething.domain.refusal.Refusal.ClientUnknown;
import onething.domain.refusal.Refusal.CurrentPasswordMissing;
import onething.domain.refusal.Refusal.CurrentPasswordRefused;
import onething.domain.refusal.Refusal.EnrolmentUnknown;
import onething.domain.refusal.Refusal.EnterpriseRegistered;
import onething.domain.refusal.Refusal.EnterpriseUnregistered;
import onething.domain.refusal.Refusal.FaceProofRequired;
import onething.domain.refusal.Refusal.FactorResetOpen;
import onething.domain.refusal.Refusal.FactorResetUnknown;
import onething.domain.refusal.Refusal.FirstPasswordExpired;
import onething.domain.refusal.Refusal.GrantRefused;
import onething.domain.refusal.Refusal.NotRepresentative;
import onething.domain.refusal.Refusal.OwnReset;
import onething.domain.refusal.Refusal.PasskeyRefused;
import onething.domain.refusal.Refusal.PasskeyUnknown;
import onething.domain.refusal.Refusal.PasskeysFull;
import onething.domain.refusal.Refusal.PasswordGuessable;
import onething.domain.refusal.Refusal.PasswordLinkUnknown;
import onething.domain.refusal.Refusal.PasswordRefused;
import onething.domain.refusal.Refusal.PasswordUnchanged;
import onething.domain.refusal.Refusal.PasswordWeak;
import onething.domain.refusal.Refusal.RepresentativeUnconfirmed;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.refusal.Refusal.SecondFactorPresent;
import onething.domain.refusal.Refusal.SecondFactorRefused;
import onething.domain.refusal.Refusal.SignInIncomplete;
import onething.domain.refusal.Refusal.SignInUnknown;
import onething.domain.refusal.Refusal.StaffUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.refusal.Refusal.WithoutBusinessLicence;
import onething.domain.retention.Obstacle;
import org.springframework.http.HttpHeaders;

/// The problems of refusals about signing in, accounts and their factors, see [RefusalProblems].
final class SignInProblems {

    private SignInProblems() {}

    static Problem of(AboutSignIn refusal) {
        return switch (refusal) {
            case SignInUnknown _ -> ProblemKind.SIGN_IN_UNKNOWN.problem();
            case ClientUnknown _ -> ProblemKind.CLIENT_UNKNOWN.problem();
            case CaptchaNeeded _ -> ProblemKind.CAPTCHA_NEEDED.problem();
            case CaptchaWrong _ -> ProblemKind.CAPTCHA_WRONG.problem();
            case PasswordRefused(int left, var wait) ->
                ProblemKind.PASSWORD_REFUSED
                        .problem(left)
                        .with("left", left)
                        .with("waitSeconds", secondsOf(wait))
                        .with("otherWays", List.of("face"));
            case TriesExhausted(var wait) ->
                ProblemKind.TRIES_EXHAUSTED
                        .problem(secondsOf(wait))
                        .with("waitSeconds", secondsOf(wait))
                        .with("otherWays", List.of("face", "password"))
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(secondsOf(wait)));
            case PasswordGuessable _ -> ProblemKind.PASSWORD_GUESSABLE.problem();
            case PasswordWeak(int shortest) -> ProblemKind.PASSWORD_WEAK.problem(shortest);
            case CurrentPasswordRefused(int left, var wait) ->
                counted(ProblemKind.CURRENT_PASSWORD_REFUSED, left, wait);
            case CurrentPasswordMissing _ -> ProblemKind.CURRENT_PASSWORD_MISSING.problem();
            case PasswordUnchanged _ -> ProblemKind.PASSWORD_UNCHANGED.problem();
            case FirstPasswordExpired _ -> ProblemKind.FIRST_PASSWORD_EXPIRED.problem();
            case AccountInUse(var obstacles) ->
                ProblemKind.ACCOUNT_IN_USE
                        .problem(obstacles.stream()
                                .map(SignInProblems::obstacleInWords)
                                .distinct()
                                .collect(Collectors.joining("、")))
                        .with("obstacles", obstacles);
            case StepUpRequired(var maxAge) ->
                ProblemKind.STEP_UP_REQUIRED
                        .problem(maxAge.toMinutes())
                        .with("maxAgeSeconds", maxAge.toSeconds())
                        .with("otherWays", List.of("face", "password"))
                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge(maxAge));
            case FaceProofRequired(var maxAge) ->
                ProblemKind.FACE_PROOF_REQUIRED
                        .problem(maxAge.toMinutes())
                        .with("maxAgeSeconds", maxAge.toSeconds())
                        .with("otherWays", List.of("window"))
                        .header(HttpHeaders.WWW_AUTHENTICATE, challenge(maxAge));
            case WithoutBusinessLicence _ -> ProblemKind.WITHOUT_BUSINESS_LICENCE.problem();
            case BusinessLicenceMissing(int left, var wait) ->
                counted(ProblemKind.BUSINESS_LICENCE_MISSING, left, wait);
            case BusinessLicenceNotInForce(boolean revoked) ->
                ProblemKind.BUSINESS_LICENCE_NOT_IN_FORCE
                        .problem(revoked ? "已经被吊销、注销或者更换" : "已经过了经营期限")
                        .with("revoked", revoked);
            case NotRepresentative(int left, var wait) -> counted(ProblemKind.NOT_REPRESENTATIVE, left, wait);
            case RepresentativeUnconfirmed _ -> ProblemKind.REPRESENTATIVE_UNCONFIRMED.problem();
            case EnterpriseRegistered _ -> ProblemKind.ENTERPRISE_REGISTERED.problem();
            case EnterpriseUnregistered _ -> ProblemKind.ENTERPRISE_UNREGISTERED.problem();
            case AccountTaken _ -> ProblemKind.ACCOUNT_TAKEN.problem();
            case SignInIncomplete(var faults) -> RefusalProblems.faulty(ProblemKind.SIGN_IN_INCOMPLETE, faults);
            case AccessSearchEmpty _ -> ProblemKind.ACCESS_SEARCH_EMPTY.problem();
            case AccountUnknown _ -> ProblemKind.ACCOUNT_UNKNOWN.problem();
            case StaffUnknown _ -> ProblemKind.STAFF_UNKNOWN.problem();
            case PasswordLinkUnknown _ -> ProblemKind.PASSWORD_LINK_UNKNOWN.problem();
            case SecondFactorRefused(int left, var wait) -> counted(ProblemKind.SECOND_FACTOR_REFUSED, left, wait);
            case SecondFactorPresent _ -> ProblemKind.SECOND_FACTOR_PRESENT.problem();
            case SecondFactorMissing _ -> ProblemKind.SECOND_FACTOR_MISSING.problem();
            case PasskeyRefused _ -> ProblemKind.PASSKEY_REFUSED.problem();
            case PasskeyUnknown _ -> ProblemKind.PASSKEY_UNKNOWN.problem();
            case PasskeysFull(int most) -> ProblemKind.PASSKEYS_FULL.problem(most);
            case EnrolmentUnknown _ -> ProblemKind.ENROLMENT_UNKNOWN.problem();
            case FactorResetUnknown _ -> ProblemKind.FACTOR_RESET_UNKNOWN.problem();
            case FactorResetOpen _ -> ProblemKind.FACTOR_RESET_OPEN.problem();
            case OwnReset _ -> ProblemKind.OWN_RESET.problem();
            case GrantRefused(var error) -> ProblemKind.GRANT_REFUSED.problem().with("error", error);
        };
    }

    private static String obstacleInWords(String obstacle) {
        return switch (WireNamed.get(Obstacle.class, obstacle)) {
            case OPEN_MATTER, OTHER_MATTER -> "没有办结的事项";
            case CORRECTION -> "没有答复的更正申请";
            case INQUIRY -> "没有答复的提问";
            case REVIEW -> "没有回复的评价";
            case PAYMENT -> "没有到账的待遇支付";
            case HOLD -> "暂缓销毁的案卷";
        };
    }

    private static Problem counted(ProblemKind kind, int left, Duration wait) {
        return kind.problem(left).with("left", left).with("waitSeconds", secondsOf(wait));
    }

    private static String challenge(Duration maxAge) {
        return "Bearer realm=\"onething\", error=\"insufficient_user_authentication\", max_age=" + maxAge.toSeconds();
    }

    /// Rounded up, so a client that waits that long is accepted.
    private static long secondsOf(Duration wait) {
        return wait.plusNanos(999_999_999).toSeconds();
    }
}
