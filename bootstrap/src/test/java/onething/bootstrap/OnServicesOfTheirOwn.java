package onething.bootstrap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test class that starts services in this JVM for itself alone, with event loops of their own
/// ([OwnEventLoops]), or that reads what such classes log. It runs beside the tests of
/// [onething.bootstrap.journey.support.WholeSystem]. The lock lets these classes run one after the other: some make
/// a service fail on purpose, and others say that no stack trace is logged.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Patience.class)
@ResourceLock(OnServicesOfTheirOwn.LOCK)
public @interface OnServicesOfTheirOwn {

    /// Also for a class that must not run while such a service starts.
    String LOCK = "services of their own";
}
