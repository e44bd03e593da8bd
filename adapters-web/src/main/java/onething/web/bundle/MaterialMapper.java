package onething.web.bundle;

import java.util.List;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.web.wire.WireFormat;
import org.mapstruct.Mapper;

@Mapper
public interface MaterialMapper extends WireFormat {

    MaterialView toView(Material material);

    List<MaterialView> toViews(List<Material> materials);

    default List<String> spelt(Set<MaterialCode> codes) {
        return WireFormat.sorted(codes);
    }
}
