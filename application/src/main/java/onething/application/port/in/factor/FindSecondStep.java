package onething.application.port.in.factor;

import onething.domain.account.Account;
import reactor.core.publisher.Mono;

/// Says what the holder of an account has to do at a sign-in after the password.
@FunctionalInterface
public interface FindSecondStep {

    Mono<Step> stepOf(Account account);

    enum Step {
        /// Nothing more.
        NONE,
        /// A code.
        CODE,
        /// Set up a second factor, because the service requires one and the holder has none.
        ENROL
    }
}
