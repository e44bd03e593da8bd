package onething.bootstrap.journey.support;

import java.time.LocalDate;
import java.time.ZoneId;

/// The service's present day, read each time: a day may end between two steps of a test.
public final class Today {

    private Today() {}

    public static LocalDate day() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public static String iso() {
        return day().toString();
    }
}
