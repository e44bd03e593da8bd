package onething.application.port.out.transparency;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.trail.Event;
import onething.domain.transparency.LoggedEvent;
import onething.domain.transparency.MerkleTree.Hashed;
import onething.domain.transparency.Signed;
import onething.domain.transparency.Subtree;
import onething.domain.transparency.TreeHash;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// 公证日志: the log of the events of all trails, the hashes of its complete subtrees, and its signed heads.
/// Nothing in it is ever changed or deleted.
///
/// Which event is at which place depends on the trails alone. So nodes may append at the same time: they append the
/// same.
public interface TransparencyLog {

    /// How many events it has.
    Mono<Long> size();

    /// Gives the events that follow the first `size` ones, in the order of the log. An event whose transaction has
    /// only just ended may come later.
    Flux<LoggedEvent> following(long size, int limit);

    /// Appends events at the places from `size` on, with the hashes that they complete. What is there already
    /// stays.
    Mono<Void> append(long size, List<LoggedEvent> events, List<Hashed> completed);

    /// Gives the hashes of these complete subtrees.
    Mono<Map<Subtree, TreeHash>> hashes(List<Subtree> subtrees);

    /// Gives the events of the log in its order, from a place on.
    Flux<Event> events(long from, int limit);

    /// Gives the events of all trails, each trail in its order, also those that are not in the log yet.
    ///
    /// @param after the last event that was read
    Flux<Event> trailsAfter(Optional<Event> after, int limit);

    /// Gives the place of a leaf; empty if the log does not have it yet.
    Mono<Long> placeOf(TreeHash leaf);

    /// Keeps a signed head, unless another node kept one of the same size first.
    Mono<Void> keep(Signed<TreeHead> head);

    /// Gives the greatest signed head; empty before the first one.
    Mono<Signed<TreeHead>> lastHead();

    /// Gives the signed heads, from the smallest one that is greater than the size.
    Flux<Signed<TreeHead>> heads(long greaterThan, int limit);
}
