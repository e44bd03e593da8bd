package onething.application.port.out.signin;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

public final class InMemoryCaptchaAnswers implements CaptchaAnswers {

    private final Map<SecretHash, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public Mono<Void> keep(SecretHash captcha, String answer, Instant expires) {
        return Mono.fromRunnable(() -> kept.put(captcha, new Kept(answer, expires)));
    }

    @Override
    public Mono<String> take(SecretHash captcha, Instant now) {
        return Mono.fromSupplier(() -> kept.remove(captcha))
                .filter(answer -> now.isBefore(answer.expires()))
                .map(Kept::answer);
    }

    private record Kept(String answer, Instant expires) {}
}
