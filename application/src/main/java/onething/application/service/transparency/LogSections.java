package onething.application.service.transparency;

import java.util.List;
import onething.application.port.out.transparency.TransparencyLog;
import onething.domain.trail.Event;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Reads the whole log, page by page: one section for each signed head.
final class LogSections {

    static final int PAGE = 200;

    private LogSections() {}

    static Flux<Section> of(TransparencyLog log) {
        return headsAfter(log, 0)
                .expand(page -> headsAfter(log, page.getLast().statement().size()))
                .concatMapIterable(page -> page, 1)
                .scan(new Section(0, 0, List.of()), Section::next)
                .skip(1);
    }

    private static Mono<List<Signed<TreeHead>>> headsAfter(TransparencyLog log, long size) {
        return log.heads(size, PAGE).collectList().filter(page -> !page.isEmpty());
    }

    /// The events that a head has and the one before it has not.
    ///
    /// @param number of the head, from 1
    /// @param from   the place of the first event
    /// @param heads  the head; none before the first
    record Section(long number, long from, List<Signed<TreeHead>> heads) {

        Section next(Signed<TreeHead> head) {
            return new Section(
                    number + 1, heads.isEmpty() ? 0 : head().statement().size(), List.of(head));
        }

        Signed<TreeHead> head() {
            return heads.getFirst();
        }

        /// Its events, a page at a time.
        Flux<List<Event>> pages(TransparencyLog log) {
            long until = head().statement().size();
            var pages = Math.toIntExact((until - from + PAGE - 1) / PAGE);
            return Flux.range(0, pages)
                    .map(page -> from + (long) page * PAGE)
                    .concatMap(
                            place -> log.events(place, (int) Math.min(PAGE, until - place))
                                    .collectList(),
                            1);
        }
    }
}
