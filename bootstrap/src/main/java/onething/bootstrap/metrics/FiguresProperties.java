package onething.bootstrap.metrics;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The figures that are read from the database.
///
/// @param interval the pause between two readings
/// @param soon     a day that comes within this time counts as soon
@ConfigurationProperties("onething.figures")
record FiguresProperties(
        @DefaultValue("1m") Duration interval,
        @DefaultValue("2d") Duration soon) {}
