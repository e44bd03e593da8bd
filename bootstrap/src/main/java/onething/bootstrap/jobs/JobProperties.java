package onething.bootstrap.jobs;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How often this node looks for clocks that are running out.
///
/// @param interval how long it waits when there was nothing to do; while there is more, it goes on at once
/// @param batch    how many rungs it sees to at a time
@ConfigurationProperties("onething.sweep")
public record JobProperties(
        @DefaultValue("10s") Duration interval,
        @DefaultValue("200") int batch) {}
