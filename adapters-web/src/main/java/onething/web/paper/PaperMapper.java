package onething.web.paper;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.paper.ListWaitingSeals;
import onething.application.port.in.paper.ListedPaper;
import onething.domain.matter.MatterId;
import onething.domain.paper.PaperId;
import onething.domain.paper.SealObstacle;
import onething.domain.paper.SealStanding;
import onething.web.paper.DeskSealController.WaitingSealView;
import onething.web.paper.PapersView.PaperView;
import onething.web.wire.WireMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/// Papers, without what they say.
@Mapper(config = WireMapping.class)
interface PaperMapper {

    PaperMapper INSTANCE = Mappers.getMapper(PaperMapper.class);

    @Mapping(target = "id", source = "paper.id")
    @Mapping(target = "title", source = "paper.content.title")
    @Mapping(target = "office", source = "paper.content.office")
    @Mapping(target = "number", source = "paper.number.value")
    @Mapping(target = "code", source = "paper.code.value")
    @Mapping(target = "recipient", source = "paper.to")
    @Mapping(target = "matter", source = "paper.matter")
    @Mapping(target = "issued", source = "paper.issued")
    @Mapping(target = "proof", source = "paper.showsNumbers")
    PaperView toView(ListedPaper listed);

    List<PaperView> toViews(List<ListedPaper> papers);

    @Mapping(target = "id", source = "paper")
    @Mapping(target = "number", source = "number.value")
    WaitingSealView toView(ListWaitingSeals.Row row);

    default UUID spelt(PaperId id) {
        return id.value();
    }

    default Optional<UUID> spelt(Optional<MatterId> matter) {
        return matter.map(MatterId::value);
    }

    default Optional<String> standing(Optional<SealStanding> seal) {
        return seal.map(SealStanding::wireName);
    }

    default Optional<String> obstacle(Optional<SealObstacle> obstacle) {
        return obstacle.map(SealObstacle::wireName);
    }
}
