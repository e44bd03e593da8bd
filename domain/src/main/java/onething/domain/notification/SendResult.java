package onething.domain.notification;

import java.time.Duration;
import java.util.Optional;

/// What a provider answered to one attempt.
public sealed interface SendResult {

    /// The provider has taken it over.
    ///
    /// @param providerId the provider's own number of it
    record Accepted(String providerId) implements SendResult {

        private static final int LONGEST = 128;

        public Accepted {
            providerId = providerId.length() > LONGEST ? providerId.substring(0, LONGEST) : providerId;
        }
    }

    /// The provider will never deliver it to this address.
    ///
    /// @param reason a word of the adapter, such as `number-refused`; never a text of the provider
    record Refused(String reason) implements SendResult {}

    /// It may succeed later.
    ///
    /// @param pause how long the provider asks to wait
    record TryAgain(String reason, Optional<Duration> pause) implements SendResult {}

    /// There was no answer. The provider may have taken it over nevertheless.
    record Unreachable(String reason) implements SendResult {}
}
