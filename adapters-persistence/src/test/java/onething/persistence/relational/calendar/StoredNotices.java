package onething.persistence.relational.calendar;

import java.time.Clock;
import onething.application.port.out.calendar.HolidayNotices;
import onething.application.port.out.calendar.NoticeRegister;
import onething.application.port.out.calendar.WorkingCalendars;
import org.springframework.r2dbc.core.DatabaseClient;

/// One node's notices, for tests in other packages.
public final class StoredNotices {

    private final R2dbcHolidayNotices notices;
    private final NoticeRegister register;

    public StoredNotices(DatabaseClient database, Clock clock) {
        this.notices = new R2dbcHolidayNotices(database, clock);
        this.register = new R2dbcNoticeRegister(database, notices);
    }

    public HolidayNotices notices() {
        return notices;
    }

    public WorkingCalendars calendars() {
        return notices;
    }

    public NoticeRegister register() {
        return register;
    }
}
