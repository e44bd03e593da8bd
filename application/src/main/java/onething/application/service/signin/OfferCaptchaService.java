package onething.application.service.signin;

import java.time.Clock;
import java.time.Duration;
import onething.application.port.in.signin.OfferCaptcha;
import onething.application.port.out.signin.CaptchaAnswers;
import onething.application.port.out.signin.Captchas;
import onething.application.port.out.signin.Captchas.Puzzle;
import onething.application.port.out.signin.Secrets;
import reactor.core.publisher.Mono;

/// See [OfferCaptcha].
public final class OfferCaptchaService implements OfferCaptcha {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private final Captchas captchas;
    private final CaptchaAnswers answers;
    private final Secrets secrets;
    private final Clock clock;

    public OfferCaptchaService(Captchas captchas, CaptchaAnswers answers, Secrets secrets, Clock clock) {
        this.captchas = captchas;
        this.answers = answers;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public Mono<Offer> offer(Kind kind) {
        return Mono.zip(secrets.draw(), puzzle(kind)).flatMap(drawn -> {
            var captcha = drawn.getT1();
            var puzzle = drawn.getT2();
            var expires = clock.instant().plus(LIFE);
            return answers.keep(captcha.hash(), puzzle.answer(), expires)
                    .thenReturn(new Offer(captcha, puzzle.picture(), puzzle.work(), expires));
        });
    }

    private Mono<Puzzle> puzzle(Kind kind) {
        return switch (kind) {
            case PICTURE -> captchas.picture().switchIfEmpty(captchas.work());
            case WORK -> captchas.work();
        };
    }
}
