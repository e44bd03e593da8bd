package onething.bootstrap;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;

/// Several tests start services at the same time in one JVM, which has one Logback. Two starts that configure it at
/// once destroy each other's half of the configuration, and fail ("no conversion class registered"). So one start
/// at a time goes from its beginning to where its logging is configured.
final class OneLoggingStartAtATime {

    private static final ReentrantLock CONFIGURING = new ReentrantLock();

    private OneLoggingStartAtATime() {}

    /// Before Spring Boot's own listener, which prepares the logging.
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Begin implements SpringApplicationRunListener {

        @Override
        public void starting(ConfigurableBootstrapContext bootstrapContext) {
            CONFIGURING.lock();
        }
    }

    /// After Spring Boot's own listener, which configures the logging once the settings are known.
    @Order
    static final class End implements SpringApplicationRunListener {

        @Override
        public void environmentPrepared(
                ConfigurableBootstrapContext bootstrapContext, ConfigurableEnvironment environment) {
            CONFIGURING.unlock();
        }

        @Override
        public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
            if (CONFIGURING.isHeldByCurrentThread()) {
                CONFIGURING.unlock();
            }
        }
    }
}
