package onething.web.upload;

import java.util.Optional;
import java.util.UUID;
import onething.domain.material.MaterialId;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// A file on its way.
@Mapper(config = WireMapping.class)
interface UploadMapper {

    UploadMapper INSTANCE = Mappers.getMapper(UploadMapper.class);

    @Mapping(target = "meets", qualifiedByName = "sorted")
    UploadView toView(Upload upload);

    default UUID spelt(UploadId id) {
        return id.value();
    }

    default Optional<UUID> spelt(Optional<MaterialId> material) {
        return material.map(MaterialId::value);
    }
}
