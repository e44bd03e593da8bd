package onething.persistence.relational.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the database may take.
///
/// @param acquire   to come by a connection, be they all taken or the database away
/// @param connect   to open one, each time it is tried
/// @param statement to run one statement: the database itself ends it then
/// @param lock      to wait for a row that another transaction holds
/// @param margin how much longer than `statement` we wait for a first answer, from a database that is frozen or cut
///   off
/// @param cancel    how long a statement that nobody waits for may go on, before it is cancelled
/// @param pause     how long to wait after a connection that failed, before the next one is tried
@ConfigurationProperties("onething.database")
record DatabaseLimits(
        @DefaultValue("5s") Duration acquire,
        @DefaultValue("5s") Duration connect,
        @DefaultValue("20s") Duration statement,
        @DefaultValue("10s") Duration lock,
        @DefaultValue("2s") Duration margin,
        @DefaultValue("250ms") Duration cancel,
        @DefaultValue("200ms") Duration pause) {

    Duration answer() {
        return statement.plus(margin);
    }
}
