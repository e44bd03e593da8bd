package onething.application.service.upload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import onething.application.port.out.Guides;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.service.access.Access;
import onething.application.service.upload.OfferFinder.Offered;
import onething.domain.account.AccountHolder;
import onething.domain.bundle.Bundle;
import onething.domain.bundle.BundleId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.party.Actor;
import onething.domain.reuse.WantedMaterials;
import onething.domain.text.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Finds the papers of this service that are offered to a bundle. However many there are, their bundles, matters
/// and neighbours are read in one statement each.
final class PaperOffers {

    private final Access access;
    private final Bundles bundles;
    private final Matters matters;
    private final IssuedPapers papers;
    private final Guides guides;

    PaperOffers(Access access, Bundles bundles, Matters matters, IssuedPapers papers, Guides guides) {
        this.access = access;
        this.bundles = bundles;
        this.matters = matters;
        this.papers = papers;
        this.guides = guides;
    }

    /// The latest first.
    ///
    /// @param asked the papers that the caller asks for
    Flux<Offered> find(Actor who, WantedMaterials wanted, Predicate<Paper> asked) {
        var codes = wanted.papers();
        if (codes.isEmpty()) {
            return Flux.empty();
        }
        var ofApplicant = papers.of(wanted.bundle().applicant(), codes)
                .filter(paper -> OfferFinder.isPrincipal(who, wanted)
                        || paper.bundle().equals(wanted.bundle().id()))
                .map(paper -> new Candidate(paper, _ -> true));
        return Flux.concat(ofApplicant, aboutThePerson(who, wanted))
                .filter(candidate -> asked.test(candidate.paper()))
                .collectList()
                .flatMapMany(candidates -> offered(candidates, wanted))
                .distinct(offered -> offered.offer().what().reference())
                .sort(Comparator.comparing((Offered offered) ->
                                offered.offer().what().issued().orElse(LocalDate.MIN))
                        .reversed());
    }

    /// The papers about the caller that another applicant caused. The account proves number and name; what the
    /// other applicant typed must agree with both.
    private Flux<Candidate> aboutThePerson(Actor who, WantedMaterials wanted) {
        return access.holder(who.id())
                .flatMap(Mono::justOrEmpty)
                .ofType(AccountHolder.Person.class)
                .filter(person -> OfferFinder.isPrincipal(who, wanted)
                        && new Line(person.idCard().value()).equals(wanted.subject()))
                .flatMapMany(person -> papers.naming(person.idCard(), wanted.papers())
                        .map(paper -> new Candidate(
                                paper,
                                source -> wanted.guide().services().reuse().names(source.answers(), person.name()))));
    }

    private Flux<Offered> offered(List<Candidate> candidates, WantedMaterials wanted) {
        return sources(candidates, wanted).flatMapMany(sources -> {
            var allowed = candidates.stream()
                    .filter(candidate -> candidate.mayComeFrom(sources))
                    .map(Candidate::paper)
                    .toList();
            return ofMatters(allowed, wanted);
        });
    }

    /// The bundles from which a paper may be offered.
    private Mono<Map<BundleId, Bundle.Submitted>> sources(List<Candidate> candidates, WantedMaterials wanted) {
        return bundles.findAll(candidates.stream()
                        .map(candidate -> candidate.paper().bundle())
                        .collect(Collectors.toUnmodifiableSet()))
                .ofType(Bundle.Submitted.class)
                .filterWhen(source -> guides.get(source.guide()).map(guide -> wanted.allows(source, guide)))
                .collectMap(Bundle.Submitted::id);
    }

    private Flux<Offered> ofMatters(List<Paper> allowed, WantedMaterials wanted) {
        var ids = allowed.stream().flatMap(paper -> paper.matter().stream()).collect(Collectors.toUnmodifiableSet());
        return Mono.zip(found(ids), neighbours(ids))
                .flatMapMany(read -> Flux.fromIterable(allowed)
                        .concatMap(paper -> Mono.justOrEmpty(paper.matter())
                                .flatMap(id -> Mono.justOrEmpty(read.getT1().get(id)))
                                .flatMap(matter -> offered(
                                        paper,
                                        matter,
                                        wanted,
                                        read.getT2().getOrDefault(matter.file().id(), Set.of())))));
    }

    private Mono<Map<MatterId, Matter>> found(Set<MatterId> ids) {
        return matters.findAll(ids)
                .map(record -> record.value().matter())
                .collectMap(matter -> matter.file().id());
    }

    private Mono<Map<MatterId, Collection<Paper>>> neighbours(Set<MatterId> ids) {
        return papers.ofMatters(ids).collectMultimap(paper -> paper.matter().orElseThrow());
    }

    private Mono<Offered> offered(Paper paper, Matter matter, WantedMaterials wanted, Collection<Paper> ofMatter) {
        return guides.get(matter.file().guide())
                .flatMap(guide -> Mono.justOrEmpty(guide.matter(matter.file().code())))
                .flatMap(guide -> Mono.justOrEmpty(wanted.offer(paper, matter, guide, new HashSet<>(ofMatter))))
                .map(offer -> new Offered.OfPaper(offer, paper));
    }

    /// @param allowed whether it may come from its bundle
    private record Candidate(Paper paper, Predicate<Bundle.Submitted> allowed) {

        boolean mayComeFrom(Map<BundleId, Bundle.Submitted> sources) {
            var source = sources.get(paper.bundle());
            return source != null && allowed.test(source);
        }
    }
}
