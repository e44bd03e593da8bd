package onething.bootstrap.local;

import onething.application.port.out.account.Accounts;
import onething.bootstrap.start.StartStep;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Outside local mode, refuses to start on a database with the sample people, because their password is
/// public.
@Component
@ConditionalOnExpression("'${onething.mode:local}' != 'local'")
class NoSamplePeople implements SmartInitializingSingleton {

    private final Accounts accounts;

    NoSamplePeople(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Runs after all beans exist and before the port opens: no one can sign in as a sample person
    /// meanwhile.
    @Override
    public void afterSingletonsInstantiated() {
        StartStep.run(Flux.fromIterable(Sample.EVERYONE).concatMap(this::refuse).then());
    }

    private Mono<Void> refuse(Sample sample) {
        return accounts.findCredential(sample.login())
                .filter(found -> found.account().holder().equals(sample.holder()))
                .flatMap(_ -> Mono.error(new IllegalStateException("the sample person "
                        + sample.login().value() + " is in this database; sample people are for local mode only")));
    }
}
