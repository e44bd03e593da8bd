package onething.application.service.rating;

import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.CODE;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.JIEYANG;
import static onething.application.service.SmallGuide.RONGCHENG;
import static onething.application.service.SmallGuide.WORK_INJURY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import onething.application.port.in.rating.ReadRatingFigures;
import onething.application.port.in.rating.ReadRatingFigures.GroupFigures;
import onething.application.port.out.matter.Ratings;
import onething.application.service.ServiceInMemory;
import onething.domain.code.MatterCode;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Quarter;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingCount;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 服务评价情况: what everyone reads of ratings. Today is 2026-11-23.
class ReadRatingFiguresTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final Counted ratings = new Counted();
    private final ReadRatingFigures read = new ReadRatingFiguresService(ratings, service.offered, service.clock);

    @Test
    void theLastFourQuartersThatHaveEndedAreToldAndNeverTheCurrentOne() {
        assertThat(now(read.read()))
                .extracting(quarter -> quarter.quarter().toString())
                .containsExactly("2026-Q3", "2026-Q2", "2026-Q1", "2025-Q4");
        assertThat(ratings.asked).doesNotContain(new Quarter(2026, 4));
    }

    @Test
    void aGroupIsToldInWordsAndAMatterThatIsNoLongerOfferedByItsCode() {
        ratings.given.add(count(DETERMINATION, WORK_INJURY, RONGCHENG));
        ratings.given.add(count(COMPLAINT, INSPECTION, RONGCHENG));
        ratings.given.add(count(new MatterCode("abolished"), new OfficeCode("closed"), JIEYANG));
        var guide = service.offered.all().next().block();

        assertThat(now(read.read()).getFirst().groups())
                .extracting(GroupFigures::matter, GroupFigures::office)
                .containsExactlyInAnyOrder(
                        tuple(guide.matter(DETERMINATION).orElseThrow().title(), "工伤科"),
                        tuple(guide.matter(COMPLAINT).orElseThrow().title(), "榕城区劳动保障监察机构"),
                        tuple("abolished", "closed"));
    }

    @Test
    void manyReadersCauseOneCount() {
        for (int i = 0; i < 50; i++) {
            now(read.read());
        }

        assertThat(ratings.asked).hasSize(4);
    }

    private static RatingCount count(MatterCode matter, OfficeCode office, DistrictCode district) {
        return new RatingCount(
                new RatingCount.Group(CODE, matter, office, district), ContactPoint.END, Grade.SATISFIED, 10, 0);
    }

    /// Only counts.
    private static final class Counted implements Ratings {

        private final List<Quarter> asked = new ArrayList<>();
        private final List<RatingCount> given = new ArrayList<>();

        @Override
        public Flux<RatingCount> counts(LocalDate first, LocalDate last) {
            asked.add(Quarter.of(first));
            assertThat(Quarter.of(first)).isEqualTo(Quarter.of(last));
            return Flux.fromIterable(given);
        }

        @Override
        public Flux<Rating> of(MatterId matter) {
            return Flux.error(new AssertionError("only counts"));
        }

        @Override
        public Mono<Contacts> contacts(MatterId matter) {
            return Mono.error(new AssertionError("only counts"));
        }

        @Override
        public Mono<Rating> add(Rating rating) {
            return Mono.error(new AssertionError("only counts"));
        }

        @Override
        public Flux<Reviewed> reviews(Wanted wanted) {
            return Flux.error(new AssertionError("only counts"));
        }

        @Override
        public Mono<Rating> review(Rating changed) {
            return Mono.error(new AssertionError("only counts"));
        }
    }
}
