package onething.domain.bundle;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Requirement;
import onething.domain.material.Material;
import onething.domain.refusal.Refusal.RequirementUnknown;

/// What files a file may be said to be: the materials that are asked for, whether under a condition or
/// as one
/// of several that will do.
public record RequestedMaterials(SequencedSet<MaterialCode> codes) {

    /// What the guide asks for, for the matters. A paper that the form becomes once filled in needs no
    /// file, and may
    /// have one: the page with the applicant's signature, or the paper printed and signed.
    public static RequestedMaterials by(BundleGuide guide, Set<MatterCode> matters) {
        return of(guide.matters().stream()
                .filter(matter -> matters.contains(matter.code()))
                .flatMap(matter -> leaves(guide.requirement(matter)))
                .toList());
    }

    public static RequestedMaterials of(Collection<MaterialCode> codes) {
        return new RequestedMaterials(new LinkedHashSet<>(codes));
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /// Those that a file is said to be.
    ///
    /// @throws onething.domain.refusal.Refused for [RequirementUnknown] when one of them is not asked
    ///     for, or
    /// it is said to be none
    public Set<MaterialCode> offered(Set<String> said) {
        var asked = codes.stream().map(MaterialCode::value).toList();
        said.stream().filter(code -> !asked.contains(code)).findFirst().ifPresent(unknown -> {
            throw new RequirementUnknown(unknown, asked).refused();
        });
        if (said.isEmpty()) {
            throw new RequirementUnknown("", asked).refused();
        }
        return codes.stream().filter(code -> said.contains(code.value())).collect(Collectors.toUnmodifiableSet());
    }

    /// The files that are one of them.
    public List<Material> among(Collection<Material> handedIn) {
        return handedIn.stream().filter(this::isOne).toList();
    }

    private boolean isOne(Material material) {
        return material.meets().stream().anyMatch(codes::contains);
    }

    private static Stream<MaterialCode> leaves(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs needs -> Stream.of(needs.material());
            case Requirement.AllOf all -> all.parts().stream().flatMap(RequestedMaterials::leaves);
            case Requirement.AnyOf any -> any.parts().stream().flatMap(RequestedMaterials::leaves);
            case Requirement.When when -> leaves(when.then());
        };
    }
}
