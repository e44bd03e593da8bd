package onething.application.port;

/// What a stream tells its reader.
public sealed interface LiveUpdate {

    /// Something happened to a matter that the reader may read.
    record Happened(LiveEvent event) implements LiveUpdate {}

    /// The missed events were told. Who reads a page now, and follows from here, misses nothing. An event that the
    /// page shows already may follow: a node reads the trail a moment after the commit.
    ///
    /// @param position the position after which the stream continues
    record CaughtUp(StreamPosition position) implements LiveUpdate {}
}
