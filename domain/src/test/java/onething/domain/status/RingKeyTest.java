package onething.domain.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RingKeyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, true, false",
        "2025-12-01, true, false",
        "2025-11-30, true, true",
        "2024-02-29, true, true",
        "2026-12-01, true, true",
        "2024-02-29, false, false",
        "2026-12-01, false, false"
    })
    void aKeyThatProtectsNewDataIsDueAfterItsPeriodAndIfItsDayIsOfTheFuture(
            LocalDate made, boolean current, boolean due) {
        var key = new RingKey(KeyRingName.COLUMNS, "1", current, made, Period.ofDays(365));

        assertThat(key.isDue(TODAY)).isEqualTo(due);
    }
}
