package onething.domain.guide;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import onething.domain.code.Code;
import onething.domain.code.MatterCode;
import onething.domain.refusal.Refusal;

/// The matters that are chosen together, in the order of the guide.
///
/// A selection has at least one matter, only matters that the guide offers, and no two that exclude each
/// other. A matter that depends on another may be chosen alone; the form then asks for the earlier
/// decision.
public record Selection(SequencedSet<MatterCode> matters) {

    public Selection {
        matters = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(matters));
    }

    /// @throws onething.domain.refusal.Refused with `NoMatterChosen`, `MatterNotOffered` or
    ///     `MattersExclude`
    public static Selection of(BundleGuide guide, Collection<String> wanted) {
        var matters = offered(guide, wanted);
        exclusions(guide, matters).stream().findFirst().ifPresent(exclusion -> {
            throw new Refusal.MattersExclude(
                            exclusion.one().value(), exclusion.other().value(), exclusion.reason())
                    .refused();
        });
        return new Selection(matters);
    }

    /// The chosen matters, even if they exclude each other.
    ///
    /// @throws onething.domain.refusal.Refused with `NoMatterChosen` or `MatterNotOffered`
    public static SequencedSet<MatterCode> offered(BundleGuide guide, Collection<String> wanted) {
        var offered =
                guide.matters().stream().map(matter -> matter.code().value()).toList();
        if (wanted.isEmpty()) {
            throw new Refusal.NoMatterChosen(offered).refused();
        }
        wanted.stream().filter(code -> !offered.contains(code)).findFirst().ifPresent(unknown -> {
            throw new Refusal.MatterNotOffered(shown(unknown), offered).refused();
        });
        return guide.matters().stream()
                .map(MatterGuide::code)
                .filter(code -> wanted.contains(code.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The exclusions between these matters.
    public static List<Exclusion> exclusions(BundleGuide guide, Collection<MatterCode> matters) {
        return guide.exclusions().stream()
                .filter(exclusion -> matters.contains(exclusion.one()) && matters.contains(exclusion.other()))
                .toList();
    }

    /// The answer repeats the unknown code only if it has the form of a code.
    private static String shown(String unknown) {
        return Code.isKebab(unknown) ? unknown : "";
    }
}
