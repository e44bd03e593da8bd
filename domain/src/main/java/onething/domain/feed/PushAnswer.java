package onething.domain.feed;

import java.time.Duration;

/// What came of sending a record to a subscriber.
public sealed interface PushAnswer {

    /// The subscriber has it.
    record Taken() implements PushAnswer {}

    /// The subscriber may have it or not. It is sent again.
    ///
    /// @param reason a code, without anything that the subscriber said
    /// @param pause  what it asks for; zero if nothing
    record Later(String reason, Duration pause) implements PushAnswer {}

    /// The subscriber wants no more records (410 Gone).
    record Gone() implements PushAnswer {}
}
