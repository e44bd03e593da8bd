package onething.application.port.out.transparency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onething.domain.trail.Event;
import onething.domain.transparency.LoggedEvent;
import onething.domain.transparency.MerkleTree.Hashed;
import onething.domain.transparency.Signed;
import onething.domain.transparency.Subtree;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes the events in the order in which they were stored.
public final class InMemoryTransparencyLog implements TransparencyLog {

    private static final Comparator<Event> BY_TRAIL =
            Comparator.comparing(Event::matter).thenComparing(Event::sequence);

    private final Supplier<List<Event>> happened;
    private final List<LoggedEvent> leaves = new ArrayList<>();
    private final Map<Subtree, TreeHash> nodes = new HashMap<>();
    private final TreeMap<Long, Signed<TreeHead>> heads = new TreeMap<>();

    public InMemoryTransparencyLog(Supplier<List<Event>> happened) {
        this.happened = happened;
    }

    /// Puts another hash in the place of this one.
    public void damage(Subtree node) {
        nodes.computeIfPresent(node, (_, hash) -> TreeHash.ofLeaf(hash.bytes()));
    }

    @Override
    public Mono<Long> size() {
        return Mono.fromSupplier(() -> (long) leaves.size());
    }

    @Override
    public Flux<LoggedEvent> following(long size, int limit) {
        return Flux.defer(() -> Flux.fromIterable(happened.get()))
                .skip(size)
                .take(limit)
                .map(event -> new LoggedEvent(event.matter(), event.sequence(), event.hash()));
    }

    @Override
    public Mono<Void> append(long size, List<LoggedEvent> events, List<Hashed> completed) {
        return Mono.fromRunnable(() -> {
            leaves.addAll(events.subList((int) Math.min(events.size(), leaves.size() - size), events.size()));
            completed.forEach(node -> nodes.putIfAbsent(node.subtree(), node.hash()));
        });
    }

    @Override
    public Mono<Map<Subtree, TreeHash>> hashes(List<Subtree> subtrees) {
        return Mono.fromSupplier(() ->
                subtrees.stream().filter(nodes::containsKey).collect(Collectors.toMap(subtree -> subtree, nodes::get)));
    }

    @Override
    public Flux<Event> events(long from, int limit) {
        return Flux.defer(() -> Flux.fromIterable(happened.get()))
                .take(leaves.size())
                .skip(from)
                .take(limit);
    }

    @Override
    public Flux<Event> trailsAfter(Optional<Event> after, int limit) {
        return Flux.defer(() -> Flux.fromStream(happened.get().stream()
                        .sorted(BY_TRAIL)
                        .filter(event -> after.isEmpty() || BY_TRAIL.compare(event, after.get()) > 0)))
                .take(limit);
    }

    @Override
    public Mono<Long> placeOf(TreeHash leaf) {
        return Flux.defer(() -> Flux.fromIterable(leaves))
                .index()
                .filter(each -> each.getT2().leaf().equals(leaf))
                .next()
                .map(each -> each.getT1());
    }

    @Override
    public Mono<Void> keep(Signed<TreeHead> head) {
        return Mono.fromRunnable(() -> heads.putIfAbsent(head.statement().size(), head));
    }

    @Override
    public Mono<Signed<TreeHead>> lastHead() {
        return Mono.fromSupplier(
                () -> heads.isEmpty() ? null : heads.lastEntry().getValue());
    }

    @Override
    public Flux<Signed<TreeHead>> heads(long greaterThan, int limit) {
        return Flux.defer(() -> Flux.fromIterable(
                        List.copyOf(heads.tailMap(greaterThan, false).values())))
                .take(limit);
    }
}
