package onething.application.port.in.factor;

import onething.domain.account.Account;
import onething.domain.code.WireNamed;
import reactor.core.publisher.Mono;

/// Says what the holder of an account has to do at a sign-in after the password.
@FunctionalInterface
public interface FindSecondStep {

    Mono<Step> stepOf(Account account);

    enum Step implements WireNamed {
        /// Nothing more.
        NONE("none"),
        /// A code.
        CODE("code"),
        /// The answer of a passkey, or a code.
        PASSKEY("passkey"),
        /// Set up a second factor, because the service requires one and the holder has none.
        ENROL("enrol");

        private final String wireName;

        Step(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
