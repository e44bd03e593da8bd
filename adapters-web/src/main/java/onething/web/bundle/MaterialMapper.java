package onething.web.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.MaterialCode;
import onething.domain.material.Material;
import onething.domain.material.MaterialSource;
import onething.web.bundle.MaterialView.SourceView;
import onething.web.wire.WireFormat;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/// Materials of a bundle.
@Mapper(config = WireMapping.class)
public interface MaterialMapper {

    MaterialMapper INSTANCE = Mappers.getMapper(MaterialMapper.class);

    MaterialView toView(Material material);

    List<MaterialView> toViews(List<Material> materials);

    SourceView toView(MaterialSource source);

    default Optional<SourceView> toView(Optional<MaterialSource> source) {
        return source.map(this::toView);
    }

    default List<String> spelt(Set<MaterialCode> codes) {
        return WireFormat.sorted(codes);
    }
}
