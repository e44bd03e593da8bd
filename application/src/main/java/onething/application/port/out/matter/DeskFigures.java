package onething.application.port.out.matter;

import java.time.Instant;
import reactor.core.publisher.Mono;

/// The figures of the desk ([Matters#tally]) are kept with each change of a matter, as a row of its own.
public interface DeskFigures {

    /// Adds up the rows of changes, so that the figures are read from few rows. It changes no figure at a moment
    /// after `passed`.
    ///
    /// @param passed no one asks for figures before this moment any more
    Mono<Void> addUp(Instant passed);
}
