package onething.application.service.signin;

import onething.domain.refusal.Refusal.PasswordWeak;
import reactor.core.publisher.Mono;

/// What a password has to be: long enough not to be guessed within the tries that there are.
final class StrongPassword {

    private static final int SHORTEST = 8;

    private StrongPassword() {}

    static Mono<Void> required(String password) {
        return password.length() < SHORTEST ? Mono.error(new PasswordWeak(SHORTEST)::refused) : Mono.empty();
    }
}
