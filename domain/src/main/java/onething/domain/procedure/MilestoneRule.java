package onething.domain.procedure;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MilestoneCode;
import org.jspecify.annotations.Nullable;

/// The facts that an action requires, and those that it establishes.
///
/// @param needs     of each set at least one fact must exist
/// @param unless    facts that must not exist
/// @param leaves    facts that it establishes
/// @param clears    facts that it removes
/// @param decidesOn the fact that a proposal exists which this action decides: it must exist and is
///   removed, and the person who established it may not decide
/// @param apartFrom facts whose author may not take the action, because the law names two persons
public record MilestoneRule(
        List<Set<MilestoneCode>> needs,
        Set<MilestoneCode> unless,
        Set<MilestoneCode> leaves,
        Set<MilestoneCode> clears,
        @Nullable MilestoneCode decidesOn,
        Set<MilestoneCode> apartFrom) {

    /// Requires nothing and establishes nothing.
    public static final MilestoneRule NONE = new MilestoneRule(List.of(), Set.of(), Set.of(), Set.of(), null, Set.of());

    public MilestoneRule {
        needs = needs.stream().map(Set::copyOf).toList();
        unless = Set.copyOf(unless);
        leaves = Set.copyOf(leaves);
        clears = Set.copyOf(clears);
        apartFrom = Set.copyOf(apartFrom);
    }

    public Optional<MilestoneCode> proposal() {
        return Optional.ofNullable(decidesOn);
    }

    /// Whether the person who established the fact may not take the action.
    public boolean isApartFrom(MilestoneCode fact) {
        return fact.equals(decidesOn) || apartFrom.contains(fact);
    }

    /// Whether no existing fact excludes the action.
    boolean isOpen(Set<MilestoneCode> there) {
        return Collections.disjoint(unless, there) && (decidesOn == null || there.contains(decidesOn));
    }

    /// Whether of each set at least one fact exists.
    static boolean isMet(List<Set<MilestoneCode>> needs, Set<MilestoneCode> there) {
        for (var anyOf : needs) {
            if (Collections.disjoint(anyOf, there)) {
                return false;
            }
        }
        return true;
    }

    /// The sets of which no fact exists; empty if nothing is missing.
    public List<Set<MilestoneCode>> missing(Set<MilestoneCode> there) {
        return missing(needs, there);
    }

    static List<Set<MilestoneCode>> missing(List<Set<MilestoneCode>> needs, Set<MilestoneCode> there) {
        return needs.stream()
                .filter(anyOf -> Collections.disjoint(anyOf, there))
                .toList();
    }

    public Set<MilestoneCode> after(Set<MilestoneCode> before) {
        var after = new HashSet<>(before);
        after.removeAll(clears);
        proposal().ifPresent(after::remove);
        after.addAll(leaves);
        return after;
    }
}
