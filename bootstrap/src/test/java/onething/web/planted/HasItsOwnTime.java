package onething.web.planted;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;

public final class HasItsOwnTime {

    private HasItsOwnTime() {}

    @Scheduled(fixedDelay = 60_000)
    static void everyMinute() {}

    public static List<Object> times() {
        return List.of(
                LocalDate.now(),
                LocalDate.now(ZoneOffset.UTC),
                Instant.now(),
                Clock.systemUTC(),
                Clock.system(ZoneOffset.UTC),
                Clock.tickSeconds(ZoneOffset.UTC),
                InstantSource.system(),
                System.currentTimeMillis(),
                new Date(),
                Calendar.getInstance());
    }
}
