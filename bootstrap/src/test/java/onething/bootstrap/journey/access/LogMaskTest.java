package onething.bootstrap.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import onething.bootstrap.journey.support.WholeSystem;
import onething.bootstrap.logging.MaskingEncoder;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The running service logs through the encoder that masks people's numbers, and through no other.
class LogMaskTest extends WholeSystem {

    @Test
    void everyAppenderMasks() {
        Iterable<Appender<ILoggingEvent>> appenders =
                ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME))::iteratorForAppenders;

        assertThat(appenders)
                .isNotEmpty()
                .allSatisfy(appender -> assertThat(appender)
                        .isInstanceOfSatisfying(
                                ConsoleAppender.class,
                                console -> assertThat(console.getEncoder()).isInstanceOf(MaskingEncoder.class)));
    }
}
