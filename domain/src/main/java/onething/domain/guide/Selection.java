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

/// The matters that are ticked together, in the guide's order.
///
/// There is none of no matter at all, of a matter that the guide does not offer, or of two that exclude
/// each other. A
/// matter that rests on another may be ticked alone: the form then asks for the decision that was made
/// earlier.
public record Selection(SequencedSet<MatterCode> matters) {

    public Selection {
        matters = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(matters));
    }

    /// @throws onething.domain.refusal.Refused for `NoMatterChosen`, `MatterNotOffered` or `MattersExclude`
    public static Selection of(BundleGuide guide, Collection<String> ticked) {
        var matters = offered(guide, ticked);
        exclusions(guide, matters).stream().findFirst().ifPresent(exclusion -> {
            throw new Refusal.MattersExclude(
                            exclusion.one().value(), exclusion.other().value(), exclusion.reason())
                    .refused();
        });
        return new Selection(matters);
    }

    /// The matters that are ticked, whether or not they exclude each other.
    ///
    /// @throws onething.domain.refusal.Refused for `NoMatterChosen` or `MatterNotOffered`
    public static SequencedSet<MatterCode> offered(BundleGuide guide, Collection<String> ticked) {
        var offered =
                guide.matters().stream().map(matter -> matter.code().value()).toList();
        if (ticked.isEmpty()) {
            throw new Refusal.NoMatterChosen(offered).refused();
        }
        ticked.stream().filter(code -> !offered.contains(code)).findFirst().ifPresent(unknown -> {
            throw new Refusal.MatterNotOffered(shown(unknown), offered).refused();
        });
        return guide.matters().stream()
                .map(MatterGuide::code)
                .filter(code -> ticked.contains(code.value()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The exclusions that a set of matters runs into.
    public static List<Exclusion> exclusions(BundleGuide guide, Collection<MatterCode> matters) {
        return guide.exclusions().stream()
                .filter(exclusion -> matters.contains(exclusion.one()) && matters.contains(exclusion.other()))
                .toList();
    }

    /// What is repeated in an answer is a code, or nothing that could be one.
    private static String shown(String unknown) {
        return Code.isKebab(unknown) ? unknown : "";
    }
}
