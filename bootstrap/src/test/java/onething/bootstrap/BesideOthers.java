package onething.bootstrap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test class that runs beside the tests of [onething.bootstrap.journey.support.WholeSystem] and beside the
/// browser. It starts no service in this JVM: a service that closes shuts down the event loops that Reactor
/// Netty shares, and another one that starts in that moment fails. These classes run one after the other, and so
/// do the tests of each: the lock sees to both.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("the place beside the others")
public @interface BesideOthers {}
