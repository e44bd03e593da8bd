package onething.domain.bundle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.MaterialUnknown;

/// The order of a bundle's files: the order in which an officer reads the pages.
public final class MaterialOrder {

    private MaterialOrder() {}

    /// The files with some of them in another order. These share out the places that they have now; every other
    /// file stays where it is. Refuses a file that is not there with [MaterialUnknown].
    static List<Material> arranged(List<Material> materials, SequencedSet<MaterialId> order) {
        Map<MaterialId, Material> byId =
                materials.stream().collect(Collectors.toMap(Material::id, Function.identity()));
        var next = order.stream().map(id -> known(byId, id)).toList().iterator();
        var arranged = new ArrayList<Material>(materials.size());
        for (var material : materials) {
            arranged.add(order.contains(material.id()) ? next.next() : material);
        }
        return arranged;
    }

    /// The files as an officer reads them after supplements: those of each supplement are in the order that the
    /// applicant gave them, and every other file stays where it is.
    ///
    /// @param supplements the files of each supplement, the earliest first
    public static List<Material> supplemented(List<Material> materials, List<List<Material>> supplements) {
        var ids = materials.stream().map(Material::id).collect(Collectors.toSet());
        var arranged = materials;
        for (var supplement : supplements) {
            var order = new LinkedHashSet<MaterialId>();
            supplement.stream().map(Material::id).filter(ids::contains).forEach(order::add);
            arranged = arranged(arranged, order);
        }
        return arranged;
    }

    private static Material known(Map<MaterialId, Material> byId, MaterialId id) {
        var material = byId.get(id);
        if (material == null) {
            throw new MaterialUnknown(id.value()).refused();
        }
        return material;
    }
}
