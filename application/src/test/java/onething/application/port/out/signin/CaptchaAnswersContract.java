package onething.application.port.out.signin;

import static onething.application.port.out.account.KnownPeople.NOON;
import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What [CaptchaAnswers] promises.
public interface CaptchaAnswersContract {

    CaptchaAnswers captchaAnswers();

    @Test
    default void aCaptchaIsAnsweredOnceAndInTime() {
        var captcha = secret().hash();
        var late = secret().hash();
        captchaAnswers().keep(captcha, "ABCDE", NOON).block();
        captchaAnswers().keep(late, "ABCDE", NOON).block();

        assertThat(captchaAnswers().take(captcha, NOON.minusSeconds(1)).block()).isEqualTo("ABCDE");
        assertThat(captchaAnswers().take(captcha, NOON.minusSeconds(1)).block()).isNull();
        assertThat(captchaAnswers().take(late, NOON).block()).isNull();
    }
}
