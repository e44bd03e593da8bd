package onething.application.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import onething.domain.calendar.WorkingCalendar;

/// A clock that moves only when a test moves it.
public final class TestClock extends Clock {

    private Supplier<Instant> now;

    public TestClock(Instant now) {
        this(() -> now);
    }

    /// A clock that shows what the test says.
    public TestClock(Supplier<Instant> now) {
        this.now = now;
    }

    public void passes(Duration time) {
        var later = instant().plus(time);
        now = () -> later;
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return WorkingCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
