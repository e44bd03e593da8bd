package onething.bootstrap.jobs.clock;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often this node looks for clocks that are about to run out.
///
/// @param interval the pause after a sweep without work; while there is more, it continues at once
/// @param batch    how many escalation levels it handles at a time
@ConfigurationProperties("onething.sweep")
public record SweepProperties(
        @DefaultValue("10s") Duration interval,
        @DefaultValue("200") int batch) {}
