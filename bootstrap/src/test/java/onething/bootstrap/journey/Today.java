package onething.bootstrap.journey;

import java.time.LocalDate;
import java.time.ZoneId;

/// The day that it is for the service.
final class Today {

    static final LocalDate DAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    static final String ISO = DAY.toString();

    private Today() {}
}
