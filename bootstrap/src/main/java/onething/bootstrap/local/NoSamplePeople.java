package onething.bootstrap.local;

import onething.application.port.out.signin.Accounts;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Outside local mode, refuses to start on a database that the sample people are in: everybody knows their password.
@Component
@ConditionalOnExpression("'${onething.mode:local}' != 'local'")
class NoSamplePeople implements ApplicationRunner {

    private final Accounts accounts;

    NoSamplePeople(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void run(ApplicationArguments args) {
        Flux.fromIterable(Sample.EVERYONE)
                .concatMap(this::refuse)
                .then()
                .toFuture()
                .join();
    }

    private Mono<Void> refuse(Sample sample) {
        return accounts.findCredential(sample.login())
                .filter(found -> found.account().holder().equals(sample.holder()))
                .flatMap(_ -> Mono.error(new IllegalStateException("the sample person " + sample.login().value()
                        + " is in this database; sample people are for local mode only")));
    }
}
