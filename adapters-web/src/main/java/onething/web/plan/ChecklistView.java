package onething.web.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.bundle.ReadChecklist;
import onething.domain.code.MaterialCode;
import onething.domain.material.Checklist;
import onething.domain.material.Checklist.Item;
import onething.domain.material.Material;
import onething.web.guide.NamedView;
import onething.web.guide.SourceView;
import org.jspecify.annotations.Nullable;

/// The smallest set of materials that satisfies all matters.
///
/// @param missing   for a bundle, the materials that would complete it
/// @param mayFollow for a bundle, those of them that may follow after the acceptance
record ChecklistView(List<ItemView> items, Optional<List<String>> missing, Optional<List<String>> mayFollow) {

    /// The checklist before a bundle exists.
    static ChecklistView of(Checklist checklist) {
        return new ChecklistView(
                checklist.items().stream().map(item -> ItemView.of(item, null)).toList(),
                Optional.empty(),
                Optional.empty());
    }

    /// The checklist of a bundle, with the materials it holds.
    static ChecklistView of(ReadChecklist.Found found) {
        return new ChecklistView(
                found.checklist().items().stream()
                        .map(item -> ItemView.of(item, found.handedIn()))
                        .toList(),
                Optional.of(codes(found.missing())),
                Optional.of(codes(found.mayFollow())));
    }

    private static List<String> codes(List<MaterialCode> materials) {
        return materials.stream().map(MaterialCode::value).toList();
    }

    record ItemView(
            String material,
            String title,
            String origin,
            String hint,
            List<String> matters,
            List<ReasonView> reasons,
            List<NamedView> alternatives,
            Optional<List<UUID>> heldBy) {

        static ItemView of(Item item, @Nullable List<Material> held) {
            var type = item.material();
            return new ItemView(
                    type.code().value(),
                    type.title(),
                    type.origin().wireName(),
                    type.hint(),
                    item.serves().stream().map(Object::toString).toList(),
                    PlanMapper.INSTANCE.toViews(item.reasons()),
                    item.alternatives().stream()
                            .map(other -> new NamedView(other.code().value(), other.title()))
                            .toList(),
                    Optional.ofNullable(held).map(files -> holding(files, type.code())));
        }

        private static List<UUID> holding(List<Material> files, MaterialCode code) {
            return files.stream()
                    .filter(file -> file.meets().contains(code))
                    .map(file -> file.id().value())
                    .toList();
        }
    }

    record ReasonView(String matter, String title, SourceView source) {}
}
