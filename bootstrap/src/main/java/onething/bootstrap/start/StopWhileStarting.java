package onething.bootstrap.start;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Obeys a stop signal that arrives while the service starts. Without this, the framework would first
/// complete the start, which may take long, for example when the database does not answer.
///
/// No further bean is created, and the existing ones are closed in order. If the start waits for an event
/// that never happens, the process still ends, together with the servers that it started.
public final class StopWhileStarting implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /// The exit status of a process that SIGTERM ended.
    private static final int TERMINATED = 143;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean asked;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var starter = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starter), "stop-while-starting"));
        context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {

            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (asked && over.getCount() > 0) {
                    throw new CannotStart("A signal to stop came while the service was starting.", "Start it again.");
                }
                return bean;
            }
        });
    }

    /// The service has started, or it has failed to.
    public void over() {
        over.countDown();
    }

    private void stop(Thread starter) {
        asked = true;
        if (over.getCount() > 0) {
            starter.interrupt();
        }
        try {
            if (!over.await(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
                Runtime.getRuntime().halt(TERMINATED);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
