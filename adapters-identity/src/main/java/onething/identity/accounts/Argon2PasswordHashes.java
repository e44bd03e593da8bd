package onething.identity.accounts;

import java.util.Optional;
import onething.application.port.out.account.PasswordHashes;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Argon2id (RFC 9106) on two threads of its own: a flood of guesses does not block the event loop, and uses
/// at most twice the memory of one hash.
@Component
class Argon2PasswordHashes implements PasswordHashes, DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 1_000;
    private static final int MAX_LENGTH = 256;

    private final PasswordEncoder argon2;
    private final Scheduler threads = Schedulers.newBoundedElastic(THREADS, WAITING, "passwords");

    /// The hash to compare with when there is no account, which makes both cases take the same time. A
    /// failure to create it is not cached.
    private final Mono<String> nobodys = hash("nobody's").cacheInvalidateIf(_ -> false);

    Argon2PasswordHashes(Optional<PasswordCost> cost) {
        argon2 = cost.orElse(PasswordCost.STANDARD).encoder();
    }

    @Override
    public Mono<String> hash(String password) {
        return Mono.fromCallable(() -> argon2.encode(password)).subscribeOn(threads);
    }

    @Override
    public Mono<Boolean> matches(String password, Optional<String> hash) {
        var sane = password.length() <= MAX_LENGTH ? password : "";
        return Mono.justOrEmpty(hash)
                .switchIfEmpty(nobodys)
                .flatMap(known ->
                        Mono.fromCallable(() -> argon2.matches(sane, known)).subscribeOn(threads))
                .map(matches -> matches && hash.isPresent() && !sane.isEmpty());
    }

    @Override
    public void destroy() {
        threads.dispose();
    }
}
