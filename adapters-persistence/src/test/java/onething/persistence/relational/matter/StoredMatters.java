package onething.persistence.relational.matter;

import io.r2dbc.spi.Readable;
import onething.application.port.out.calendar.WorkingCalendars;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.TestPostgres;
import org.springframework.r2dbc.core.DatabaseClient;

/// The matters of the tests' PostgreSQL, for tests in other packages too.
public final class StoredMatters {

    private StoredMatters() {}

    public static Matters matters() {
        return matters(TestPostgres.database());
    }

    public static Corrections corrections() {
        var database = TestPostgres.database();
        return new R2dbcCorrections(database, transitions(database), TestPostgres.reporterCipher());
    }

    public static Matters matters(DatabaseClient database) {
        return matters(database, TestPostgres.weekdays());
    }

    public static Matters matters(DatabaseClient database, WorkingCalendars calendars) {
        return new R2dbcMatters(database, transitions(database, calendars), cipher(), TestPostgres.search());
    }

    /// With other keys than those of all tests.
    public static Matters matters(DatabaseClient database, MatterCipher cipher) {
        return new R2dbcMatters(
                database, new TransitionStore(database, cipher, TestPostgres.weekdays()), cipher, cipher.search());
    }

    public static TransitionStore transitions(DatabaseClient database) {
        return transitions(database, TestPostgres.weekdays());
    }

    private static TransitionStore transitions(DatabaseClient database, WorkingCalendars calendars) {
        return new TransitionStore(database, cipher(), calendars);
    }

    public static MatterCipher cipher() {
        return new MatterCipher(TestPostgres.cipher(), TestPostgres.reporterCipher(), TestPostgres.search());
    }

    /// A row of a count of matters.
    public static Matters.Tally tally(Readable row) {
        return R2dbcMatters.tally(row);
    }
}
