package onething.persistence.relational.matter;

import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.persistence.relational.EarlierRows;
import onething.persistence.relational.Json;
import onething.persistence.relational.matter.document.ClockDocument;
import org.flywaydb.core.api.migration.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Works out what is stored beside the clocks of matters that run and were stored before rungs were:
/// after the notices
/// that ship with the service, by which they are counted.
@Component
class EarlierMatters extends EarlierRows {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierMatters.class);

    private static final String NOTICES =
            "select number, issued, year, holidays, workdays, source, supersedes from holiday_notices where counts";

    private static final String RUNNING = """
            select id, clocks::text
              from matters join reckonings on reckonings.matter = matters.id
             where not matters.ended and reckonings.rungs = '[]'
            """;

    private static final String RECKON = """
            update reckonings
               set next_due = ?, rungs = ?::jsonb, next_try = ?, tries = 0
             where matter = ?
            """;

    EarlierMatters() {
        super("rungs of earlier matters");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var calendar = calendar(connection);
        rewrite(
                connection,
                RUNNING,
                RECKON,
                (row, reckon) -> reckon(row.getObject(1, UUID.class), row.getString(2), calendar, reckon));
    }

    private static boolean reckon(UUID matter, String clocks, WorkingCalendar calendar, PreparedStatement reckon)
            throws SQLException {
        MatterDueDates reckoning;
        try {
            reckoning = MatterDueDates.of(
                    Json.read(clocks, MatterRecordRow.CLOCKS).stream()
                            .map(ClockDocument::toDeadline)
                            .toList(),
                    calendar);
        } catch (RuntimeException notUnderstood) {
            LOG.warn(
                    "the clocks of matter {} could not be counted: {}",
                    matter,
                    notUnderstood.getClass().getName());
            return false;
        }
        reckon.setObject(1, reckoning.nextDue().atOffset(ZoneOffset.UTC));
        reckon.setString(2, Json.text(reckoning.rungs()));
        reckon.setObject(
                3,
                Optional.ofNullable(reckoning.first())
                        .map(first -> first.atOffset(ZoneOffset.UTC))
                        .orElse(null));
        reckon.setObject(4, matter);
        return true;
    }

    private static WorkingCalendar calendar(Connection connection) throws SQLException {
        var notices = new ArrayList<HolidayNotice>();
        try (var asking = connection.createStatement();
                var rows = asking.executeQuery(NOTICES)) {
            while (rows.next()) {
                notices.add(notice(rows));
            }
        }
        return WorkingCalendar.of(notices);
    }

    private static HolidayNotice notice(ResultSet row) throws SQLException {
        var supersedes = row.getString(7);
        return new HolidayNotice(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getInt(3),
                new TreeSet<>(days(row.getArray(4))),
                new TreeSet<>(days(row.getArray(5))),
                row.getString(6),
                supersedes);
    }

    private static List<LocalDate> days(Array column) throws SQLException {
        return Stream.of((Date[]) column.getArray()).map(Date::toLocalDate).toList();
    }
}
