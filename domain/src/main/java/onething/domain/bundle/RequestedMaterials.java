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

/// The materials that are requested, including those under a condition and those of which one of several is
/// enough. A file must be declared as at least one of them.
public record RequestedMaterials(SequencedSet<MaterialCode> codes) {

    /// The materials that the guide requests for the matters. A document that the system fills in from the
    /// form needs no file but may have one: the page with the applicant's signature, or the signed
    /// printout.
    public static RequestedMaterials by(BundleGuide guide, Set<MatterCode> matters) {
        return of(guide.matters().stream()
                .filter(matter -> matters.contains(matter.code()))
                .flatMap(matter -> leaves(guide.requirement(matter)))
                .toList());
    }

    /// The materials that the office of a matter reads: those that the guide requests for it, and the papers
    /// that only a supplement notice asks for.
    public static RequestedMaterials readBy(BundleGuide guide, MatterCode matter) {
        return of(Stream.concat(by(guide, Set.of(matter)).codes().stream(), guide.materials().onRequest().stream())
                .toList());
    }

    public static RequestedMaterials of(Collection<MaterialCode> codes) {
        return new RequestedMaterials(new LinkedHashSet<>(codes));
    }

    public boolean isEmpty() {
        return codes.isEmpty();
    }

    /// The materials that a file is declared as.
    ///
    /// @throws onething.domain.refusal.Refused with [RequirementUnknown] if one of them is not requested,
    ///     or none is declared
    public Set<MaterialCode> offered(Set<String> declared) {
        var requested = codes.stream().map(MaterialCode::value).toList();
        declared.stream().filter(code -> !requested.contains(code)).findFirst().ifPresent(unknown -> {
            throw new RequirementUnknown(unknown, requested).refused();
        });
        if (declared.isEmpty()) {
            throw new RequirementUnknown("", requested).refused();
        }
        return codes.stream().filter(code -> declared.contains(code.value())).collect(Collectors.toUnmodifiableSet());
    }

    /// The files that are declared as one of these materials.
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
