package onething.domain.paper;

import java.util.stream.Collectors;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MaterialType;
import onething.domain.material.Material;

/// A file in a list: what it was handed in as, and its name.
public final class MaterialLine {

    private MaterialLine() {}

    public static String of(Material material, BundleGuide guide) {
        return material.meets().stream()
                        .flatMap(code -> guide.materials().type(code).stream())
                        .map(MaterialType::title)
                        .sorted()
                        .collect(Collectors.joining("、"))
                + "：" + material.fileName().value();
    }
}
