package onething.web.bundle;

import java.util.List;
import java.util.Set;
import onething.domain.guide.MaterialCode;
import onething.domain.material.Material;
import onething.web.wire.Values;
import org.mapstruct.Mapper;

@Mapper
public interface MaterialMapper extends Values {

    MaterialView toView(Material material);

    List<MaterialView> toViews(List<Material> materials);

    default List<String> spelt(Set<MaterialCode> codes) {
        return Values.sorted(codes);
    }
}
