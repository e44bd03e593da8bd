package onething.web.desk;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.PeriodCounts;
import onething.application.port.in.desk.ReadPeriodStatistics;
import onething.domain.matter.watch.ReportPeriod;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class PeriodStatisticsControllerTest {

    private ReadPeriodStatistics statistics = (_, _) -> Mono.error(new AssertionError("not asked for statistics"));

    @Test
    void aPeriodHasItsFiguresByMatterAndDistrict() {
        var asked = new AtomicReference<ReportPeriod>();
        statistics = (_, period) -> {
            asked.set(period);
            return Mono.just(List.of(new ReadPeriodStatistics.PeriodTally(
                    DETERMINATION,
                    "工伤认定",
                    RONGCHENG,
                    new PeriodCounts(31, 28, 4, Map.of(StandingKind.CLOSED, 22L, StandingKind.WITHDRAWN, 2L), 1))));
        };

        read("from=2026-11-01&to=2026-11-30")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.from")
                .isEqualTo("2026-11-01")
                .jsonPath("$.tallies[0].district")
                .isEqualTo("445202")
                .jsonPath("$.tallies[0].received")
                .isEqualTo(31)
                .jsonPath("$.tallies[0].accepted")
                .isEqualTo(28)
                .jsonPath("$.tallies[0].returned")
                .isEqualTo(4)
                .jsonPath("$.tallies[0].ended.closed")
                .isEqualTo(22)
                .jsonPath("$.tallies[0].ended.withdrawn")
                .isEqualTo(2)
                .jsonPath("$.tallies[0].ended.refused")
                .isEqualTo(0)
                .jsonPath("$.tallies[0].late")
                .isEqualTo(1);
        assertThat(asked.get()).isEqualTo(new ReportPeriod(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "from=2026-11-01",
                "to=2026-11-01",
                "from=2026-11-02&to=2026-11-01",
                "from=2026-01-01&to=2027-01-02",
                "from=1999-12-31&to=2000-01-01",
                "from=2099-12-31&to=2100-01-01",
                "from=%2B999999999-12-31&to=%2B999999999-12-31",
                "from=2026-02-30&to=2026-03-01",
                "from=1.11.2026&to=2026-11-30"
            })
    void whatIsNoPeriodIsRefusedInWords(String query) {
        Api.problem(read(query), 400, "parameter-invalid").jsonPath("$.detail").isNotEmpty();
    }

    @Test
    void aYearWithALeapDayIsAPeriod() {
        statistics = (_, _) -> Mono.just(List.of());

        read("from=2028-01-01&to=2028-12-31").expectStatus().isOk();
    }

    @Test
    void onlyStaffMayReadThem() {
        statistics = (_, _) -> Mono.error(new Refusal.RoleLacking("officer")::refused);

        Api.problem(read("from=2026-11-01&to=2026-11-30"), 403, "role-lacking");
    }

    private ResponseSpec read(String query) {
        return Api.of(OFFICER_WANG, new PeriodStatisticsController((who, period) -> statistics.read(who, period)))
                .get()
                .uri("/api/v1/desk/statistics/period?" + query)
                .exchange();
    }
}
