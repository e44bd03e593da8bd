package onething.bootstrap.logging;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.Exceptions;
import reactor.core.publisher.Hooks;

/// Logs in one line an error that came after its reader had gone: a statement that was cancelled, a connection that
/// was refused after the request had timed out. The reader has had its answer, so this is no fault of its own.
/// Reactor would log each with its whole stack trace, and an outage would fill the log. The trace is at `DEBUG`.
///
/// The hook holds for the whole process, so the last service that starts in it sets it.
@Component
class DroppedErrors implements Consumer<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(DroppedErrors.class);

    DroppedErrors() {
        // Without this, each further service in the process would add a line per error.
        Hooks.resetOnErrorDropped();
        Hooks.onErrorDropped(this);
    }

    @Override
    public void accept(Throwable error) {
        LOG.warn(
                "an error came after its reader had gone: {}",
                Exceptions.unwrap(error).toString().lines().findFirst().orElseThrow());
        LOG.debug("where it came from", error);
    }
}
