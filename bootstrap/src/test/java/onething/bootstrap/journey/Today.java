package onething.bootstrap.journey;

import java.time.LocalDate;
import java.time.ZoneId;

/// The day that it is for the service, whenever one asks: a day may end between two steps of a test.
final class Today {

    private Today() {}

    static LocalDate day() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    static String iso() {
        return day().toString();
    }
}
