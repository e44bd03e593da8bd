package onething.persistence.relational.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the database may take.
///
/// @param acquire   to get a connection, also when all are in use or the database does not answer
/// @param connect   to open one, at each attempt
/// @param statement to run one statement; the database itself ends it then
/// @param lock      to wait for a row that another transaction has locked
/// @param margin    how much longer than `statement` we wait for the first result, for a database that is
///   frozen or cut off
/// @param cancel    how long a statement may go on after its caller has gone, before it is cancelled
/// @param pause     how long to wait after a failed attempt to connect
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
