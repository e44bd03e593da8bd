package onething.application.service.handling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import onething.application.port.in.matter.ReadTimeline.Entry;
import onething.application.port.out.paper.IssuedPapers;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterFile;
import onething.domain.paper.PaperId;
import onething.domain.paper.PaperNumber;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// Finds the papers that events issued: the number of a paper is that of the matter with the event's place in the
/// trail.
public final class PaperLinks {

    private final IssuedPapers papers;

    public PaperLinks(IssuedPapers papers) {
        this.papers = papers;
    }

    /// Gives the entries of a matter's timeline with the papers that the reader may read. The reader must be one
    /// who may see the matter.
    public Mono<List<Entry>> linked(Actor who, MatterFile file, List<Entry> entries) {
        var numbers = entries.stream()
                .flatMap(entry -> numberOf(file, entry).stream())
                .collect(Collectors.toUnmodifiableSet());
        return readable(who, numbers)
                .map(found -> entries.stream()
                        .map(entry -> linked(file, entry, found))
                        .toList());
    }

    /// Gives the papers with these numbers that the reader may read.
    public Mono<Map<PaperNumber, PaperId>> readable(Actor who, Set<PaperNumber> numbers) {
        return numbers.isEmpty()
                ? Mono.just(Map.of())
                : papers.summaries(numbers)
                        .filter(paper -> who instanceof Actor.Staff || paper.to() == PaperRecipient.APPLICANT)
                        .collectMap(IssuedPapers.Summary::number, IssuedPapers.Summary::id);
    }

    /// The number that the paper of an event has; empty if it issued none.
    public static Optional<PaperNumber> numberOf(MatterFile file, Entry entry) {
        return entry.event()
                .paper()
                .map(_ -> PaperNumber.of(file.number(), entry.event().sequence()));
    }

    /// The entry with its paper, if that is among those found.
    public static Entry linked(MatterFile file, Entry entry, Map<PaperNumber, PaperId> found) {
        return entry.issuing(numberOf(file, entry).map(found::get));
    }
}
