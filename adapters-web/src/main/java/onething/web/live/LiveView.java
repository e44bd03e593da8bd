package onething.web.live;

import java.util.UUID;

/// The data of an event of a stream. Each event has data: a client that keeps to the standard drops one
/// without (WHATWG HTML, 9.2.6).
sealed interface LiveView {

    /// What an open page is told of an event. It has no text: the page reads the matter, if it may.
    ///
    /// @param kind    the action of the guide, or the name of an event of the service
    /// @param version the matter has this version or a later one
    record LiveEventView(UUID matter, String kind, long version) implements LiveView {}

    /// Everything before was told.
    record ReadyView() implements LiveView {}
}
