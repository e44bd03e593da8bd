package onething.web.rating;

import static onething.web.Callers.LI_NA;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.rating.ReadRatingFigures;
import onething.application.port.in.rating.ReadRatingFigures.GroupFigures;
import onething.application.port.in.rating.ReadRatingFigures.QuarterFigures;
import onething.domain.rating.Quarter;
import onething.domain.rating.RatingFigures;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RatingFiguresControllerTest {

    @Test
    void everyoneReadsTheFiguresAndMayKeepThemForAWhile() {
        ReadRatingFigures figures = () -> Mono.just(List.of(new QuarterFigures(
                new Quarter(2026, 3),
                List.of(new GroupFigures(
                        "工伤认定", "榕城区工伤科", new RatingFigures(12, new BigDecimal("3.8"), 75, 3, 2), List.of())),
                Optional.empty())));

        Api.of(LI_NA, new RatingFiguresController(figures))
                .get()
                .uri("/api/v1/rating-figures")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=600, public")
                .expectBody()
                .json("""
                        {"smallest": 10, "quarters": [{"quarter": "2026-Q3", "from": "2026-07-01", "to": "2026-09-30",
                          "groups": [{"matter": "工伤认定", "office": "榕城区工伤科", "figures":
                            {"number": 12, "average": 3.8, "satisfied": 75, "low": 3, "mendedInTime": 2}}]}]}""");
    }
}
