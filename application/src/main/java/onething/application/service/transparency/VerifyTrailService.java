package onething.application.service.transparency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import onething.application.port.in.transparency.VerifyTrail;
import onething.application.port.out.transparency.TransparencyLog;
import onething.application.service.access.Access;
import onething.application.service.transparency.LogSections.Section;
import onething.domain.party.Actor;
import onething.domain.trail.Erasures;
import onething.domain.trail.Event;
import onething.domain.trail.Trail;
import onething.domain.transparency.LoggedEvent;
import onething.domain.transparency.MerkleTree;
import onething.domain.transparency.Subtree;
import onething.domain.transparency.TreeHash;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

public final class VerifyTrailService implements VerifyTrail {

    private final TransparencyLog log;

    public VerifyTrailService(TransparencyLog log) {
        this.log = log;
    }

    @Override
    public Mono<Verification> verify(Actor who) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .then(Mono.zip(chains(), heads()))
                .map(checked -> new Verification(
                        checked.getT1().events(),
                        checked.getT2().heads(),
                        checked.getT1().flaw(),
                        checked.getT2().differing()));
    }

    /// Every event follows the one before it in its trail. The trails are read one after another.
    private Mono<Chains> chains() {
        return log.trailsAfter(Optional.empty(), LogSections.PAGE)
                .collectList()
                .expand(page -> page.isEmpty()
                        ? Mono.empty()
                        : log.trailsAfter(Optional.of(page.getLast()), LogSections.PAGE)
                                .collectList())
                .concatMapIterable(page -> page, 1)
                .scan(Chains.NOTHING, Chains::with)
                .takeUntil(chains -> chains.flaw().isPresent())
                .last()
                .map(Chains::ended);
    }

    /// The root of every head is that of the events as they are stored.
    private Mono<Roots> heads() {
        return LogSections.of(log)
                .concatMap(this::steps, 1)
                .scan(Roots.NOTHING, (roots, step) -> step.apply(roots))
                .takeUntil(roots -> roots.differing().isPresent())
                .last();
    }

    /// What a section does to the roots: its pages are added, then its head is compared.
    private Flux<UnaryOperator<Roots>> steps(Section section) {
        return section.pages(log)
                .<UnaryOperator<Roots>>map(page -> roots -> roots.with(page))
                .concatWithValues(roots -> roots.checked(section));
    }

    /// @param last     the last event that was read
    /// @param erasures of the trail that is being read
    private record Chains(long events, Optional<Event> last, Erasures erasures, Optional<FlawedEvent> flaw) {

        static final Chains NOTHING = new Chains(0, Optional.empty(), Erasures.NONE, Optional.empty());

        Chains with(Event event) {
            var before = last.filter(each -> each.matter().equals(event.matter()));
            var flaw = Trail.flaw(before, event)
                    .map(kind -> new FlawedEvent(event.matter(), event.sequence(), kind))
                    .or(() -> before.isPresent() ? Optional.empty() : erasedUntold());
            var ofTrail = before.isPresent() ? erasures : Erasures.NONE;
            return new Chains(events + 1, Optional.of(event), ofTrail.with(event), flaw);
        }

        Chains ended() {
            return new Chains(events, last, erasures, flaw.or(this::erasedUntold));
        }

        /// A note of the trail that was read last.
        private Optional<FlawedEvent> erasedUntold() {
            return erasures.first()
                    .flatMap(place ->
                            last.map(event -> new FlawedEvent(event.matter(), place, Trail.Flaw.Kind.ERASED_UNTOLD)));
        }
    }

    /// @param edge the hashes that the root needs
    private record Roots(MerkleTree tree, Map<Subtree, TreeHash> edge, long heads, Optional<Long> differing) {

        static final Roots NOTHING = new Roots(new MerkleTree(0), Map.of(), 0, Optional.empty());

        Roots with(List<Event> page) {
            var leaves = page.stream()
                    .map(event -> new LoggedEvent(event.matter(), event.sequence(), event.hash()).leaf())
                    .toList();
            var grown = tree.with(leaves, edge);
            var known = new HashMap<>(edge);
            grown.added().forEach(each -> known.put(each.subtree(), each.hash()));
            known.keySet().retainAll(grown.tree().root().subtrees());
            return new Roots(grown.tree(), known, heads, differing);
        }

        Roots checked(Section section) {
            var head = section.head().statement();
            boolean isSame =
                    head.size() == tree.size() && head.root().equals(tree.root().given(edge));
            return isSame
                    ? new Roots(tree, edge, heads + 1, Optional.empty())
                    : new Roots(tree, edge, heads, Optional.of(head.size()));
        }
    }
}
