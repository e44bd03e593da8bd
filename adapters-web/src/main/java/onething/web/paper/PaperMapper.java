package onething.web.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperId;
import onething.web.paper.PapersView.PaperView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Papers, without what they say.
@Mapper(config = WireMapping.class)
interface PaperMapper {

    PaperMapper INSTANCE = Mappers.getMapper(PaperMapper.class);

    @Mapping(target = "title", source = "content.title")
    @Mapping(target = "office", source = "content.office")
    @Mapping(target = "number", source = "number.value")
    @Mapping(target = "code", source = "code.value")
    @Mapping(target = "recipient", source = "to")
    @Mapping(target = "proof", source = "showsNumbers")
    PaperView toView(Paper paper);

    List<PaperView> toViews(List<Paper> papers);

    default UUID spelt(PaperId id) {
        return id.value();
    }

    default Optional<UUID> spelt(Optional<MatterId> matter) {
        return matter.map(MatterId::value);
    }
}
