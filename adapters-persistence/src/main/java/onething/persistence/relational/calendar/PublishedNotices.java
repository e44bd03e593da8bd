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

/// Puts the notices that ship with the service on record, whenever the file of them has changed. One that is there
/// already, by its number, stays as it is.
@Component
class PublishedNotices implements JavaMigration {

    /// A notice that an administrator has proposed meanwhile is what ships; what runs is counted again because of it.
    private static final String ADD = """
            with added as (
                insert into holiday_notices as notice (number, issued, year, holidays, workdays, source)
                values (?, ?, ?, ?, ?, ?)
                on conflict (number) do update
                   set issued = excluded.issued, year = excluded.year, holidays = excluded.holidays,
                       workdays = excluded.workdays, source = excluded.source, supersedes = null, counts = true,
                       version = notice.version + 1
                 where not notice.counts
                returning *
            ), recounted as (
                insert into recounts (notice, purpose, started)
                select number, 'application', now() from added where exists (select from matters where not ended)
            )
            insert into notice_events (notice, number, at, happening, content)
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

    /// Without a version, it is repeated when its checksum changes.
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
        try (var statement = connection.prepareStatement(ADD)) {
            for (var notice :
                    Json.read(file, new TypeReference<NoticesFile>() {}).notices()) {
                bind(statement, notice, connection);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void bind(PreparedStatement statement, Notice notice, Connection connection) throws SQLException {
        statement.setString(1, notice.number());
        statement.setDate(2, Date.valueOf(notice.issued()));
        statement.setInt(3, notice.year());
        statement.setArray(4, connection.createArrayOf("date", notice.holidays().toArray()));
        statement.setArray(5, connection.createArrayOf("date", notice.workdays().toArray()));
        statement.setString(6, notice.source());
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
