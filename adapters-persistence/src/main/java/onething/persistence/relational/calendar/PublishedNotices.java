package onething.persistence.relational.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32;
import onething.persistence.relational.Json;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/// Records the notices that ship with the service, each time their file has changed. On a new database
/// they count at once. Where there are matters or notices already, a notice that ships with a later
/// version is a proposal: an administrator reads what it would change, and applies or withdraws it. So no
/// due date moves before an administrator has read of it. A notice with a number that is on record stays
/// unchanged.
@Component
class PublishedNotices implements JavaMigration {

    private static final String IS_NEW = """
            select not exists (select from matters) and not exists (select from holiday_notices)
            """;

    private static final String ADD = """
            with added as (
                insert into holiday_notices (number, issued, year, holidays, workdays, source, counts)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (number) do nothing
                returning *
            ), looking as (
                insert into recalculations (notice, purpose, started)
                select number, 'diff', now() from added where not counts
            )
            insert into notice_events (notice, number, at, action, content)
            select id, number, now(), 'shipped', to_jsonb(added) from added
            """;

    private final byte[] file;

    PublishedNotices() {
        try {
            file = new ClassPathResource("calendars/holiday-notices.json").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A migration without a version runs again whenever its checksum changes.
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "published holiday notices";
    }

    @Override
    public Integer getChecksum() {
        var crc = new CRC32();
        crc.update(file);
        return (int) crc.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        boolean counts = isNew(connection);
        try (var statement = connection.prepareStatement(ADD)) {
            for (var notice :
                    Json.read(file, new TypeReference<NoticesFile>() {}).notices()) {
                bind(statement, notice, counts, connection);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static boolean isNew(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(IS_NEW);
                var found = statement.executeQuery()) {
            found.next();
            return found.getBoolean(1);
        }
    }

    private static void bind(PreparedStatement statement, Notice notice, boolean counts, Connection connection)
            throws SQLException {
        statement.setString(1, notice.number());
        statement.setDate(2, Date.valueOf(notice.issued()));
        statement.setInt(3, notice.year());
        statement.setArray(4, connection.createArrayOf("date", notice.holidays().toArray()));
        statement.setArray(5, connection.createArrayOf("date", notice.workdays().toArray()));
        statement.setString(6, notice.source());
        statement.setBoolean(7, counts);
    }

    private record NoticesFile(List<Notice> notices) {}

    private record Notice(
            String number,
            LocalDate issued,
            int year,
            String source,
            List<LocalDate> holidays,
            List<LocalDate> workdays) {}
}
