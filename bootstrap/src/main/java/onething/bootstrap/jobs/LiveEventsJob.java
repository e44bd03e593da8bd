package onething.bootstrap.jobs;

import onething.application.port.out.live.LiveEvents;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;

/// Reads new events for the streams of this node while the service runs.
@Component
final class LiveEventsJob implements SmartLifecycle {

    private final LiveEvents events;
    private volatile @Nullable Disposable reading;

    LiveEventsJob(LiveEvents events) {
        this.events = events;
    }

    @Override
    public void start() {
        reading = events.read().subscribe();
    }

    @Override
    public void stop() {
        var started = reading;
        reading = null;
        if (started != null) {
            started.dispose();
        }
    }

    @Override
    public boolean isRunning() {
        return reading != null;
    }
}
