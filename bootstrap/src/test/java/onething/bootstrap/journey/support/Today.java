package onething.bootstrap.journey.support;

import java.time.LocalDate;
import java.time.ZoneId;

/// The day that it is for the service, whenever one asks: a day may end between two steps of a test.
public final class Today {

    private Today() {}

    public static LocalDate day() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public static String iso() {
        return day().toString();
    }
}
